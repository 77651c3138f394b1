package com.timeoff.launcher.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.secret.Credentials;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a later version of a schema may change, stored in a registry that lets it be: what its environment sets it enforces, too, but
 * its Confluent API knows only what is stored, and says {@code NONE} of anything else.
 */
public final class CompatibilityRules {

    private static final String LEVEL = "FULL";
    private static final int TIMEOUT_MILLIS = 10_000;

    /** For a subject without a rule of its own, Apicurio says {@code NONE}, whatever the rule for all is. */
    private static final List<String> SUBJECTS = List.of(
            "leave-applications-key",
            "leave-applications-value",
            "leave-applications-results-key",
            "leave-applications-results-value",
            "leave-applications-changes-key",
            "leave-applications-changes-value");

    private CompatibilityRules() {}

    /**
     * Stores them, for all and for each subject of ours. One that somebody has stored stays as it is.
     *
     * @param registryUrl of Apicurio, without a path
     * @throws LaunchException if the registry does not take them
     */
    public static void store(String registryUrl) {
        store(registryUrl, Optional.empty());
    }

    /** As one who administers it. */
    static void store(String registryUrl, Credentials administrator) {
        store(registryUrl, Optional.of(administrator));
    }

    private static void store(String registryUrl, Optional<Credentials> as) {
        String config = registryUrl + "/apis/ccompat/v7/config";
        try {
            for (String url : Stream.concat(Stream.of(config), SUBJECTS.stream().map(subject -> config + "/" + subject))
                    .toList()) {
                if (isUnset(url, as)) {
                    set(url, as);
                }
            }
        } catch (IOException e) {
            throw new LaunchException("The registry does not take its rules: " + e.getMessage(), e);
        }
    }

    /** None is stored, or the subject is not there yet. */
    private static boolean isUnset(String url, Optional<Credentials> as) throws IOException {
        HttpURLConnection connection = open(url, as);
        try {
            return connection.getResponseCode() == 404 || body(connection).contains("\"NONE\"");
        } finally {
            connection.disconnect();
        }
    }

    private static void set(String url, Optional<Credentials> as) throws IOException {
        HttpURLConnection connection = open(url, as);
        try {
            connection.setRequestMethod("PUT");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.getOutputStream().write(("{\"compatibility\":\"" + LEVEL + "\"}").getBytes(UTF_8));
            body(connection);
        } finally {
            connection.disconnect();
        }
    }

    private static HttpURLConnection open(String url, Optional<Credentials> as) throws IOException {
        // Whatever proxy the machine uses, it does not know this registry.
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        as.ifPresent(it -> connection.setRequestProperty("Authorization", it.basic()));
        return connection;
    }

    /** @throws IOException unless the status is below 400 */
    private static String body(HttpURLConnection connection) throws IOException {
        return new String(connection.getInputStream().readAllBytes(), UTF_8);
    }
}
