package com.timeoff.fault.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls services as Helen of HR, who may submit for anyone and sees everything but her own. */
public final class SuiteClient {

    /** Longer than any promise: who hears nothing by then never will. */
    public static final Duration TIMEOUT = Duration.ofSeconds(7);

    public static final String CALLER = "helen@example.com";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String email;
    private final String authorization;

    public SuiteClient() {
        this("helen");
    }

    /** @param name of one of the demo people, in place of Helen */
    public SuiteClient(String name) {
        this.email = name + "@example.com";
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString("%1$s@example.com:%1$s".formatted(name).getBytes(StandardCharsets.UTF_8));
    }

    /** Who calls. */
    public String email() {
        return email;
    }

    public HttpReply get(URI service, String path) throws IOException {
        return send(request(service, path).GET());
    }

    public HttpReply post(URI service, String path, String body, String idempotencyKey) throws IOException {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpReply put(URI service, String path, String body) throws IOException {
        return send(request(service, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    /** The status of a health check, 0 if nobody answers. */
    public int status(URI service, String path) {
        try {
            return get(service, path).status();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Lines of server-sent events, as they come, behind that one; completes when the stream ends. */
    CompletableFuture<?> stream(URI service, String lastEventId, Flow.Subscriber<String> lines) {
        var request = HttpRequest.newBuilder(service.resolve("/leave-application-results/stream"))
                .header("Authorization", authorization)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .build();
        return http.sendAsync(request, BodyHandlers.fromLineSubscriber(lines));
    }

    public static JsonNode json(String text) {
        try {
            return text.isEmpty() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(text);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }

    private HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(TIMEOUT).header("Authorization", authorization);
    }

    private HttpReply send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new HttpReply(response.statusCode(), json(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
