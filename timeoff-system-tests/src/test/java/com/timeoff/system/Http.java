package com.timeoff.system;

import com.timeoff.core.person.Person;
import com.timeoff.testing.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service as its clients see it. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

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

    private static Answer send(HttpRequest.Builder request) {
        var response = exchange(request, BodyHandlers.ofString());
        var body = response.body().isEmpty() ? "{}" : response.body();
        return new Answer(response.statusCode(), JSON.readTree(body), response);
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
