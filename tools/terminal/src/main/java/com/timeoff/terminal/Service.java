package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One service, called as one person. Not by the newer HttpClient, which takes half a second more to load and has no
 * timeout between two events of a stream.
 */
record Service(URI address, BasicCredentials credentials) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    // A stream sends a heartbeat each 15 seconds.
    private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(50);

    /** @throws CommandFailure if nothing answers, or not with a success */
    ServiceResponse get(String path) {
        return call("GET", path, null).orFail();
    }

    /**
     * Whatever the answer is.
     *
     * @throws CommandFailure if nothing answers
     */
    ServiceResponse call(String method, String path, @Nullable JsonObject body) {
        try {
            return exchange(method, path, body, Map.of());
        } catch (IOException e) {
            throw CommandFailure.unreachable(address, e);
        }
    }

    /** Whatever the answer is. */
    ServiceResponse exchange(String method, String path, @Nullable JsonObject body, Map<String, String> headers)
            throws IOException {
        HttpURLConnection connection = open(method, path, headers);
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    /** An open stream of server-sent events; the caller closes it. */
    ServerSentEvents stream(String path, @Nullable String lastEventId) throws IOException {
        HttpURLConnection connection = open("GET", path, Map.of("Accept", "text/event-stream"));
        connection.setReadTimeout((int) SILENCE_TIMEOUT.toMillis());
        if (lastEventId != null) {
            connection.setRequestProperty("Last-Event-ID", lastEventId);
        }
        if (connection.getResponseCode() == 200) {
            return new ServerSentEvents(connection.getInputStream());
        }
        throw new RefusedException(answer(connection));
    }

    private HttpURLConnection open(String method, String path, Map<String, String> headers) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
        connection.setReadTimeout((int) ANSWER_TIMEOUT.toMillis());
        // The password goes to this address and to no other.
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("Authorization", credentials.basic());
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private ServiceResponse answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ServiceResponse(address, status, connection.getHeaderField("Retry-After"), body);
        }
    }

    /** A stream was asked for, and this came instead. */
    static final class RefusedException extends IOException {

        private final transient ServiceResponse answer;

        private RefusedException(ServiceResponse answer) {
            this.answer = answer;
        }

        ServiceResponse answer() {
            return answer;
        }
    }
}
