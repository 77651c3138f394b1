package com.timeoff.notification.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told by webhooks.
 *
 * @param endpoints by name: lower-case letters, digits and hyphens
 * @param allowPrivateAddresses also of this machine and of private networks, and without encryption
 * @param timeout for a whole call, from its connection to its answer; from 1 s to a minute
 * @param pollInterval how often to look for what has become due, or was left behind by another instance
 */
@Validated
@ConfigurationProperties("timeoff.webhooks")
public record WebhookProperties(
        @DefaultValue Map<String, Endpoint> endpoints,
        @DefaultValue("false") boolean allowPrivateAddresses,

        @NotNull @DurationMin(seconds = 1) @DurationMax(seconds = 60) @DefaultValue("15s")
        Duration timeout,

        @NotNull @DurationMin(millis = 100) @DefaultValue("1s")
        Duration pollInterval) {

    /**
     * Checked by {@link ConfiguredEndpoints}, as a failed check here would print what it is about.
     *
     * @param url https, or http where private addresses are allowed
     * @param secrets each {@code whsec_} and the base64 of 24 to 64 random bytes
     * @param events such as {@code leave.approved}; none: all
     */
    public record Endpoint(
            @Nullable String url,
            @DefaultValue List<String> secrets,
            @DefaultValue List<String> events) {

        /** Without the secrets, and without the address, which may be one. */
        @Override
        public String toString() {
            return "Endpoint[" + events + "]";
        }
    }
}
