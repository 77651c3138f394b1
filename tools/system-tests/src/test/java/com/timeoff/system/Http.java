package com.timeoff.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.core.person.Person;
import com.timeoff.testing.openapi.OpenApiDocument;
import com.timeoff.testing.security.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service as its clients see it; what it answers must be as its OpenAPI document says, where it has one. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<URI, Optional<OpenApiDocument>> DOCUMENTS = new ConcurrentHashMap<>();

    private final URI service;
    private final Optional<Person> caller;

    Http(URI service) {
        this(service, Optional.empty());
    }

    private Http(URI service, Optional<Person> caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Signed in as that person. */
    Http as(Person person) {
        return new Http(service, Optional.of(person));
    }

    Answer get(String path) {
        return send(request(path));
    }

    String text(String path) {
        return exchange(request(path), BodyHandlers.ofString()).body();
    }

    Answer post(String path, String body, String... headers) {
        var request = json(path).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer put(String path, String body) {
        return send(json(path).PUT(BodyPublishers.ofString(body)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** What may be no JSON. */
    HttpResponse<String> fetch(String path, String... headers) {
        var request = request(path);
        return exchange(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofString());
    }

    /** The lines of a stream of server-sent events, as they come. */
    Stream<String> lines(String path, String... headers) {
        var request = request(path).header("Accept", "text/event-stream");
        return exchange(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofLines())
                .body();
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(20));
        caller.ifPresent(it -> request.header("Authorization", People.basic(it)));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        var response = exchange(request, BodyHandlers.ofString());
        DOCUMENTS.computeIfAbsent(service, Http::document).ifPresent(it -> check(it, response));
        var body = response.body().isEmpty() ? "{}" : response.body();
        return new Answer(response.statusCode(), JSON.readTree(body), response);
    }

    private static void check(OpenApiDocument document, HttpResponse<String> response) {
        var asked = response.request();
        var answer = new OpenApiDocument.Answer(
                response.statusCode(),
                name -> response.headers().firstValue(name).orElse(null),
                response.body().getBytes(UTF_8));
        document.check(asked.method(), asked.uri().getRawPath(), answer);
    }

    private static Optional<OpenApiDocument> document(URI service) {
        var response = exchange(new Http(service).as(People.HELEN).request("/openapi"), BodyHandlers.ofString());
        return switch (response.statusCode()) {
            case 200 -> Optional.of(new OpenApiDocument(JSON.readTree(response.body())));
            case 404 -> Optional.empty(); // The registry's are not ours to check.
            default -> throw new IllegalStateException(response + " is no document, and nothing would be checked");
        };
    }

    private static <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String text(String field) {
            return body.path(field).asString();
        }
    }
}
