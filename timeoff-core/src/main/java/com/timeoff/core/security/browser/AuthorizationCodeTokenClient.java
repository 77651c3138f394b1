package com.timeoff.core.security.browser;

import com.timeoff.core.security.token.IssuerBulkhead;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Takes a browser's code to the issuer. Anybody can come with one that is made up, so few wait at a time. */
final class AuthorizationCodeTokenClient
        implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    private final RestClientAuthorizationCodeTokenResponseClient issuer =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final IssuerBulkhead bulkhead = new IssuerBulkhead();

    AuthorizationCodeTokenClient() {
        issuer.setRestClient(RestClient.builder()
                .requestFactory(IssuerBulkhead.requests())
                .configureMessageConverters(it -> it.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
    }

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
        return bulkhead.ask(() -> issuer.getTokenResponse(request));
    }
}
