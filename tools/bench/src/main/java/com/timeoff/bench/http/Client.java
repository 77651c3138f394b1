package com.timeoff.bench.http;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls one by one, as Helen, where the answer matters and not the load. */
public final class Client {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** @throws IllegalStateException if the answer is no success */
    public JsonNode getJson(URI target) {
        return json(send(request(target).GET()));
    }

    /** @throws IllegalStateException if the answer is no success */
    public JsonNode postJson(URI target, String body) {
        return json(
                send(request(target).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))));
    }

    /** @throws IllegalStateException if the answer is no success */
    public void putJson(URI target, String body) {
        json(send(request(target).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body))));
    }

    /** 0 if nobody answers. */
    public int status(URI target) {
        try {
            return send(request(target).GET()).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** The data of server-sent events, as it comes, until what is returned is closed. */
    public Closeable events(URI target, Consumer<JsonNode> consumer) {
        var answer = http.sendAsync(
                request(target).header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
        answer.thenAccept(it -> new BufferedReader(new InputStreamReader(it.body(), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> line.startsWith("data:"))
                .forEach(line -> consumer.accept(JSON.readTree(line.substring("data:".length())))));
        return () -> answer.join().body().close();
    }

    private static HttpRequest.Builder request(URI target) {
        return HttpRequest.newBuilder(target).header("Authorization", Helen.AUTHORIZATION);
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + " from " + response.uri() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
