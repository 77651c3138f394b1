package com.timeoff.core.security.configuration;

import org.jspecify.annotations.Nullable;

/** Who is a proxy, and may say where a request comes from, is configuration: anybody can send such a header. */
public final class ForwardedHeaders {

    private ForwardedHeaders() {}

    /** @throws InsecureConfigurationException if they were believed whoever sends them */
    public static void requireKnownProxies(@Nullable String strategy) {
        if ("framework".equalsIgnoreCase(strategy)) {
            throw new InsecureConfigurationException(
                    "server.forward-headers-strategy=framework believes everybody's X-Forwarded-For, so that strangers"
                            + " could choose where they come from.",
                    "Set it to native, and server.tomcat.remoteip.internal-proxies to the addresses of your proxies.");
        }
    }
}
