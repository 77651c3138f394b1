package com.timeoff.core.security.configuration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID Connect issuer.
 *
 * @param issuerUri as it stands in the tokens; its metadata are below it
 * @param audience what a token must be for
 * @param clientId lets browsers sign in as this client
 * @param clientSecret absent for a public client
 * @param sessionMaxAge after which a browser must sign in again at the latest; its token may end it before
 */
public record OidcProperties(
        @NotNull URI issuerUri,
        @NotBlank String audience,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue Claims claims,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("8h")
        Duration sessionMaxAge) {

    public boolean signsInBrowsers() {
        return clientId != null && !clientId.isBlank();
    }

    /** In which claims a person is; {@code a.b} is the claim b inside of a. */
    public record Claims(
            @NotBlank @DefaultValue("email") String email,
            @NotBlank @DefaultValue("name") String name,
            @NotBlank @DefaultValue("department") String department,
            @NotBlank @DefaultValue("manages") String manages,
            @NotBlank @DefaultValue("role") String role) {}
}
