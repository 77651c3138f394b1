package com.timeoff.core.kafka;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the schema registry is, to ask whether it is there. The serdes have their own properties below
 * {@code spring.kafka.properties}.
 *
 * @param url the registry's address without a path
 * @param healthPath what answers with a status below 500 when the registry works
 * @param timeout how long the answer may take
 * @param autoRegister whether a service registers the schemas it writes; else somebody has done so before
 * @param username with which it is asked, where it wants to know by whom
 * @param sslBundle whom to trust, where the JVM's own certificates are not enough: a name below {@code spring.ssl.bundle}
 */
@Validated
@ConfigurationProperties("timeoff.registry")
record RegistryProperties(
        @NotNull @DefaultValue("http://localhost:8081") URI url,

        @NotNull @DefaultValue("/apis/registry/v3/system/info")
        String healthPath,

        @NotNull @DefaultValue("2s") Duration timeout,
        @DefaultValue("true") boolean autoRegister,
        @Nullable String username,
        @Nullable String password,
        @Nullable String sslBundle) {}
