package com.timeoff.core.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** Who cannot be sent to the issuer is told why; Spring would answer 500. */
record RedirectProblems(SignInProblems problems)
        implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

    @Override
    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(problems::commence);
        return filter;
    }
}
