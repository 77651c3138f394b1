package com.timeoff.core.kafka;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.ssl.SslBundles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the schema registry whether it is there, and whether it has a schema, where the serdes ask it. */
class SchemaRegistryProbe {

    /** In bytes; the contracts' have some 1,500. Parsed, a schema takes several times as much. */
    private static final int LARGEST_SCHEMA = 64 * 1024;

    private static final int NO_SUCH_SCHEMA = 40403; // As Confluent's API has it.

    private final HttpClient http;
    private final List<URI> addresses;
    private final RegistryProperties properties;
    private final List<HttpRequest> questions;
    private final Duration timeout;

    /** @param addresses the registry is there if it is at one of them; without a slash at the end */
    SchemaRegistryProbe(List<URI> addresses, RegistryProperties properties, SslBundles bundles) {
        var client =
                HttpClient.newBuilder().connectTimeout(properties.timeout()).version(HttpClient.Version.HTTP_1_1);
        if (properties.sslBundle() != null) {
            client.sslContext(bundles.getBundle(properties.sslBundle()).createSslContext());
        }
        this.http = client.build();
        this.timeout = properties.timeout();
        this.addresses = addresses;
        this.properties = properties;
        this.questions = questions(properties.healthPath());
    }

    private List<HttpRequest> questions(String path) {
        return addresses.stream().map(it -> question(it, path)).toList();
    }

    private HttpRequest question(URI address, String path) {
        var question = HttpRequest.newBuilder(URI.create(address + "/").resolve(path));
        if (properties.username() != null) {
            question.header("Authorization", basic(properties.username() + ':' + properties.password()));
        }
        return question.build();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if it is not there */
    void require() {
        if (!answers()) {
            throw new IllegalStateException("the schema registry does not answer");
        }
    }

    /** One that refuses us is as good as none: nobody can say then which schemas it holds. */
    boolean answers() {
        return questions.stream().anyMatch(this::isAnswered);
    }

    private boolean isAnswered(HttpRequest question) {
        // Over all of it: the client's own timeout ends with the answer's first line.
        var answer = http.sendAsync(question, BodyHandlers.discarding());
        try {
            return isOfRegistry(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            answer.cancel(true);
        }
    }

    /** Whether it has a schema of that id: done within the timeout, for each address there is, and never with a failure. */
    CompletableFuture<SchemaLookupResult> askFor(int id) {
        var verdict = CompletableFuture.completedFuture(SchemaLookupResult.UNSAID);
        for (var question : questions(properties.schemaPath().replace("{id}", Integer.toString(id)))) {
            verdict = verdict.thenCompose(
                    it -> it == SchemaLookupResult.UNSAID ? verdict(question) : CompletableFuture.completedFuture(it));
        }
        return verdict;
    }

    private CompletableFuture<SchemaLookupResult> verdict(HttpRequest question) {
        var answer = http.sendAsync(question, it -> new BoundedUtf8(LARGEST_SCHEMA));
        return answer.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(SchemaRegistryProbe::verdict)
                .exceptionally(e -> SchemaLookupResult.UNSAID)
                .whenComplete((verdict, failure) -> answer.cancel(true));
    }

    /** The schema itself is left to the serdes, whose client reads whatever comes. */
    private static SchemaLookupResult verdict(HttpResponse<Optional<String>> answer) {
        var text = answer.body();
        if (answer.statusCode() == 404
                && text.isPresent()
                && isOfRegistry(JsonMapper.shared().readTree(text.get()))) {
            return SchemaLookupResult.UNKNOWN;
        }
        if (answer.statusCode() != 200 || type(answer).contains("html")) {
            return SchemaLookupResult.UNSAID;
        }
        return text.isPresent() ? SchemaLookupResult.KNOWN : SchemaLookupResult.TOO_LARGE;
    }

    /** With the name of the fault, or its number, as only the registry gives it, not whatever stands before it. */
    private static boolean isOfRegistry(JsonNode problem) {
        return problem.path("name").asString("").endsWith("NotFoundException")
                || problem.path("error_code").asInt(0) == NO_SUCH_SCHEMA;
    }

    /** A proxy without a registry behind it says 404, or has a page for whoever comes. */
    private static boolean isOfRegistry(HttpResponse<?> answer) {
        return answer.statusCode() / 100 == 2 && type(answer).contains("json");
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
