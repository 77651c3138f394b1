package com.timeoff.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.timeoff.launcher.part.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Receives the webhooks of the shared suite at two endpoints. They answer 200, unless a test wants something else. */
final class WebhookReceiver {

    static final String PAYROLL = "payroll";

    /** Is sent approvals alone. */
    static final String ARCHIVE = "archive";

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<String> refusedOnce = new CopyOnWriteArrayList<>();

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.next()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    /** What the notification-service is told of it. */
    Map<String, String> environment() {
        return Map.of(
                "TIMEOFF_WEBHOOKS_ALLOW_PRIVATE_ADDRESSES",
                "true",
                "TIMEOFF_WEBHOOKS_ENDPOINTS_PAYROLL_URL",
                url(PAYROLL),
                "TIMEOFF_WEBHOOKS_ENDPOINTS_PAYROLL_SECRETS",
                SECRET,
                "TIMEOFF_WEBHOOKS_ENDPOINTS_ARCHIVE_URL",
                url(ARCHIVE),
                "TIMEOFF_WEBHOOKS_ENDPOINTS_ARCHIVE_SECRETS",
                SECRET,
                "TIMEOFF_WEBHOOKS_ENDPOINTS_ARCHIVE_EVENTS",
                "leave.approved");
    }

    /** From now on. */
    void answer(String endpoint, int status) {
        statuses.put(endpoint, status);
    }

    /** The next one about that application is answered by 500. */
    void refuseOnce(String applicationId) {
        refusedOnce.add(applicationId);
    }

    /** At the payroll's endpoint, about that application, in the order in which they came. */
    List<Received> about(String applicationId, String type) {
        return received.stream()
                .filter(it -> it.endpoint.equals(PAYROLL)
                        && it.body.contains(applicationId)
                        && it.body.contains("\"" + type + "\""))
                .toList();
    }

    private String url(String endpoint) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + endpoint;
    }

    private void receive(HttpExchange call) throws IOException {
        try (call) {
            var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
            var endpoint = call.getRequestURI().getPath().substring(1);
            var refused = endpoint.equals(PAYROLL) && refusedOnce.removeIf(body::contains);
            received.add(new Received(endpoint, headers(call), body));
            call.sendResponseHeaders(refused ? 500 : statuses.getOrDefault(endpoint, 200), -1);
        }
    }

    /** By their names in lower case, as they are looked for. */
    private static Map<String, List<String>> headers(HttpExchange call) {
        return call.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    record Received(String endpoint, Map<String, List<String>> headers, String body) {

        String id() {
            return headers.get("webhook-id").get(0);
        }

        /** As a receiver sees it, by the library of the specification. */
        boolean isSigned() {
            try {
                new Webhook(SECRET).verify(body, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            } catch (EmptyWebhookSecretException e) {
                throw new AssertionError(e);
            }
        }
    }
}
