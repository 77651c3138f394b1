package com.timeoff.core.kafka.schema;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The schema registry. What else the serdes are configured with is below {@code spring.kafka.properties}.
 *
 * @param url the registry's address, with a path where it is behind one
 * @param healthPath what answers in JSON when the registry works: below the address that the serdes have, or of their
 *     host if it begins with a slash
 * @param schemaPath where a schema is found by its id, for which {@code {id}} stands, as {@code healthPath} is
 * @param checkInterval how often it is asked whether it still has the schemas of what is written; at least 1 ms
 * @param timeout how long an answer may take, of a serde's question, too; at least 1 ms
 * @param autoRegister whether a service registers the schemas it writes; else somebody has done so before
 * @param username with which it is asked, where it wants to know by whom
 * @param sslBundle whom to trust, where the JVM's own certificates are not enough: a name below {@code spring.ssl.bundle}
 * @param addressProperty the property below {@code spring.kafka.properties} in which the serdes find the registry
 * @param timeoutProperties those in which they find the timeout, in ms
 */
@Validated
@ConfigurationProperties("timeoff.registry")
public record RegistryProperties(
        @NotNull @DefaultValue("http://localhost:8081") URI url,

        @NotNull @DefaultValue("system/info") String healthPath,

        @NotNull @DefaultValue("ids/contentIds/{id}") String schemaPath,

        @NotNull @DurationMin(millis = 1) @DefaultValue("5s")
        Duration checkInterval,

        @NotNull @DurationMin(millis = 1) @DefaultValue("2s")
        Duration timeout,

        @DefaultValue("true") boolean autoRegister,
        @Nullable String username,
        @Nullable String password,
        @Nullable String sslBundle,

        @NotNull @DefaultValue("apicurio.registry.url") String addressProperty,

        @NotNull @DefaultValue(TimeLimitedSchemaResolver.TIMEOUT)
        List<String> timeoutProperties) {}
