package com.timeoff.core.security.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where people come from: a list, an issuer of tokens, or both.
 *
 * @param users people who sign in with a password
 * @param rememberFor how long after its last use a password that was right is not hashed again; up to an hour
 * @param demoUsers adds people whose passwords everybody knows
 * @param allowDemoUsersAnywhere allows them also where other machines can connect
 * @param allowedHosts the names under which the service answers, beside loopback's own, such as {@code
 *     timeoff.example.com}; none: any, but with the demo users only loopback's
 * @param corsOrigins other sites whose pages may call, such as {@code https://portal.example.com}
 */
@Validated
@ConfigurationProperties("timeoff.security")
public record SecurityProperties(
        @DefaultValue List<@Valid UserProperties> users,

        @NotNull @DurationMin(nanos = 0) @DurationMax(hours = 1) @DefaultValue("1m")
        Duration rememberFor,

        @DefaultValue("false") boolean demoUsers,
        @DefaultValue("false") boolean allowDemoUsersAnywhere,
        @Valid @Nullable OidcProperties oidc,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> corsOrigins) {}
