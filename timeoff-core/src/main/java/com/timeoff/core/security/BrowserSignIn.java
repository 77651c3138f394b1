package com.timeoff.core.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;

/** Keeps the person in the session, and of the tokens nothing. */
class BrowserSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final PersonClaims claims;
    private final SecurityContextRepository contexts;

    BrowserSignIn(PersonClaims claims, SecurityContextRepository contexts) {
        this.claims = claims;
        this.contexts = contexts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        var user = (OAuth2User) Objects.requireNonNull(authentication.getPrincipal());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(claims.person(user.getAttributes())));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
