package com.timeoff.core.security.browser;

import com.timeoff.core.security.configuration.OidcProperties;
import com.timeoff.core.security.token.IssuerBulkhead;
import com.timeoff.core.security.token.IssuerUnavailableException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.function.SingletonSupplier;

/** The client that signs browsers in. The issuer is asked when the first of them comes. */
final class IssuerClientRegistrationRepository implements ClientRegistrationRepository {

    static final String ID = "timeoff";

    private final SingletonSupplier<ClientRegistration> registration;

    private final IssuerBulkhead bulkhead = new IssuerBulkhead();
    private volatile boolean issuerIsKnown;

    IssuerClientRegistrationRepository(OidcProperties properties) {
        this.registration = SingletonSupplier.of(() -> register(properties));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!registrationId.equals(ID)) {
            return null;
        }
        if (!issuerIsKnown) {
            bulkhead.ask(registration::obtain);
            issuerIsKnown = true;
        }
        return registration.obtain();
    }

    private static ClientRegistration register(OidcProperties properties) {
        var secret = properties.clientSecret();
        var client = askIssuer(properties)
                .registrationId(ID)
                .clientId(Objects.requireNonNull(properties.clientId()))
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        return secret == null || secret.isBlank()
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : client.clientSecret(secret).build();
    }

    private static ClientRegistration.Builder askIssuer(OidcProperties properties) {
        try {
            return ClientRegistrations.fromIssuerLocation(properties.issuerUri().toString());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IssuerUnavailableException(e);
        }
    }
}
