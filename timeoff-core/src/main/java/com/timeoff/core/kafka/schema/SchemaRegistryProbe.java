package com.timeoff.core.kafka.schema;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.boot.ssl.SslBundles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the schema registry whether it is there, and whether it has a schema, where the serdes ask it. */
public class SchemaRegistryProbe {

    /** The contracts' have some 1,500. Parsed, a schema takes several times as much. */
    private static final int MAX_SCHEMA_BYTES = 64 * 1024;

    private static final int NO_SUCH_SCHEMA = 40403; // As Confluent's API has it.

    private final HttpClient http;
    private final List<URI> addresses;
    private final RegistryProperties properties;
    private final List<HttpRequest> requests;
    private final Duration timeout;

    /** @param serdes the registry is there if it is at one of their addresses */
    public SchemaRegistryProbe(SerdeSettings serdes, RegistryProperties properties, SslBundles bundles) {
        var client =
                HttpClient.newBuilder().connectTimeout(properties.timeout()).version(HttpClient.Version.HTTP_1_1);
        if (properties.sslBundle() != null) {
            client.sslContext(bundles.getBundle(properties.sslBundle()).createSslContext());
        }
        this.http = client.build();
        this.timeout = properties.timeout();
        this.addresses = serdes.addresses();
        this.properties = properties;
        this.requests = requests(properties.healthPath());
    }

    private List<HttpRequest> requests(String path) {
        return addresses.stream().map(it -> request(it, path)).toList();
    }

    private HttpRequest request(URI address, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + "/").resolve(path));
        if (properties.username() != null) {
            request.header("Authorization", basic(properties.username() + ':' + properties.password()));
        }
        return request.build();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if it is not there */
    public void require() {
        if (!answers()) {
            throw new IllegalStateException("the schema registry does not answer");
        }
    }

    /** One that refuses us counts as none: nobody can say then which schemas it holds. */
    public boolean answers() {
        return requests.stream()
                .anyMatch(it -> ask(it, BodyHandlers.discarding(), SchemaRegistryProbe::isOfRegistry, false)
                        .join());
    }

    /** Whether it has a schema of that id: done within the timeout, for each address there is, and never with a failure. */
    public CompletableFuture<SchemaLookupResult> askFor(int id) {
        var result = CompletableFuture.completedFuture(SchemaLookupResult.UNDETERMINED);
        for (var request : requests(properties.schemaPath().replace("{id}", Integer.toString(id)))) {
            result = result.thenCompose(it ->
                    it == SchemaLookupResult.UNDETERMINED ? result(request) : CompletableFuture.completedFuture(it));
        }
        return result;
    }

    private CompletableFuture<SchemaLookupResult> result(HttpRequest request) {
        return ask(
                request,
                it -> new BoundedUtf8(MAX_SCHEMA_BYTES),
                SchemaRegistryProbe::result,
                SchemaLookupResult.UNDETERMINED);
    }

    /** The timeout is over all of the answer: the client's own ends with the first line. */
    private <B, T> CompletableFuture<T> ask(
            HttpRequest request, BodyHandler<B> handler, Function<HttpResponse<B>, T> reader, T withoutAnswer) {
        var answer = http.sendAsync(request, handler);
        return answer.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(reader)
                .exceptionally(e -> withoutAnswer)
                .whenComplete((result, failure) -> answer.cancel(true));
    }

    /** The schema itself is left to the serdes, whose client reads whatever comes. */
    private static SchemaLookupResult result(HttpResponse<Optional<String>> answer) {
        var text = answer.body();
        if (answer.statusCode() == 404
                && text.isPresent()
                && isOfRegistry(JsonMapper.shared().readTree(text.get()))) {
            return SchemaLookupResult.UNKNOWN;
        }
        if (answer.statusCode() != 200 || type(answer).contains("html")) {
            return SchemaLookupResult.UNDETERMINED;
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
