package com.timeoff.core.security.browser;

import com.timeoff.core.security.authentication.KeyedDigest;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What the issuer is asked. All of it can be made again from the state, with a key that nobody else has: so nothing need
 * be kept while somebody is at the issuer, and the nonce and PKCE's verifier are in no cookie.
 */
final class StatelessAuthorizationRequestResolver implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver spring;
    private final KeyedDigest key;

    StatelessAuthorizationRequestResolver(ClientRegistrationRepository clients, KeyedDigest key) {
        this.spring = new DefaultOAuth2AuthorizationRequestResolver(clients);
        this.key = key;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        var made = spring.resolve(request);
        return made == null ? null : from(made, made.getState());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String clientRegistrationId) {
        var made = spring.resolve(request, clientRegistrationId);
        return made == null ? null : from(made, made.getState());
    }

    /** The one that had this state. */
    OAuth2AuthorizationRequest again(HttpServletRequest request, String state) {
        return from(Objects.requireNonNull(spring.resolve(request, IssuerClientRegistrationRepository.ID)), state);
    }

    private OAuth2AuthorizationRequest from(OAuth2AuthorizationRequest made, @Nullable String state) {
        var secret = Objects.requireNonNull(state);
        var nonce = key.of("nonce\n" + secret);
        var verifier = key.of("verifier\n" + secret);
        return OAuth2AuthorizationRequest.from(made)
                .state(secret)
                .attributes(it ->
                        it.putAll(Map.of(OidcParameterNames.NONCE, nonce, PkceParameterNames.CODE_VERIFIER, verifier)))
                .additionalParameters(it -> it.putAll(Map.of(
                        OidcParameterNames.NONCE, hash(nonce), PkceParameterNames.CODE_CHALLENGE, hash(verifier))))
                .build();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
