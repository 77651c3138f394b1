package com.timeoff.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a service says that it answers, and whether it does. */
public final class OpenApiDocument {

    private static final JsonMapper JSON = new JsonMapper();

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());
    private final JsonNode document;

    public OpenApiDocument(JsonNode document) {
        this.document = document;
    }

    /**
     * Fails when the answer is not as documented: its status, type, required headers and body, and for a problem
     * document the kind of problem.
     *
     * @return which of the {@link #documented()} it is; empty for a path that the document does not name
     */
    public Optional<String> check(String method, String uri, Answer answer) {
        var verb = method.toLowerCase(Locale.ROOT);
        return pathOf(uri, verb).map(path -> checkOperation(path, verb, answer));
    }

    /** Each as {@code get /path 404 kind-of-problem}. */
    public Set<String> documented() {
        var all = new TreeSet<String>();
        paths().properties().forEach(path -> path.getValue().properties().forEach(operation -> operation
                .getValue()
                .path("responses")
                .properties()
                .forEach(answer -> kindsOf(answer.getValue())
                        .map(it -> name(operation.getKey(), path.getKey(), answer.getKey(), it))
                        .forEach(all::add))));
        return all;
    }

    Stream<Operation> operations() {
        return paths().properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(it ->
                        new Operation(it.getKey(), path.getKey(), it.getValue().has("requestBody"))));
    }

    /** Every example is one. */
    public void checkExamples() {
        document.findParents("schema").forEach(it -> {
            if (it.has("example")) {
                checkBody(it, it.get("example"));
            }
            it.path("examples").forEach(example -> checkBody(it, example.get("value")));
        });
    }

    private String checkOperation(String path, String method, Answer answer) {
        var status = Integer.toString(answer.status());
        var documented = paths().path(path).path(method).path("responses").path(status);
        assertThat(documented.isMissingNode())
                .as("%s %s must not answer %s", method, path, status)
                .isFalse();
        documented.path("headers").properties().forEach(it -> {
            if (it.getValue().path("required").asBoolean()) {
                assertThat(answer.header().apply(it.getKey())).as(it.getKey()).isNotNull();
            }
        });
        return name(method, path, status, checkBody(documented, answer));
    }

    private String checkBody(JsonNode documented, Answer answer) {
        var contentType = answer.header().apply("Content-Type");
        if (!documented.has("content") || contentType == null) {
            assertThat(answer.body()).isEmpty();
            return "";
        }
        var type = MediaType.parseMediaType(contentType);
        var content = documented.path("content").path(type.getType() + '/' + type.getSubtype());
        assertThat(content.isMissingNode())
                .as("%s is no type of %s", type, documented)
                .isFalse();
        if (!type.getSubtype().endsWith("json")) {
            return "";
        }
        var body = JSON.readTree(answer.body());
        checkBody(content, body);
        var kind = kindOf(body);
        assertThat(kindsOf(documented)).contains(kind);
        return kind;
    }

    private void checkBody(JsonNode content, JsonNode body) {
        var schema = (ObjectNode) content.get("schema").deepCopy();
        schema.set("components", document.get("components"));
        assertThat(schemas.getSchema(schema)
                        .validate(body, it -> it.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(body.toString())
                .isEmpty();
    }

    private static Stream<String> kindsOf(JsonNode answer) {
        var problems = answer.at("/content/application~1problem+json/examples");
        return problems.isMissingNode() ? Stream.of("") : problems.valueStream().map(it -> kindOf(it.get("value")));
    }

    /** Nothing for what is no problem document, or one that says no more than its status. */
    private static String kindOf(JsonNode body) {
        return body.path("type").asString("").replace("urn:timeoff:problem:", "");
    }

    private static String name(String method, String path, String status, String kind) {
        return String.join(" ", method, path, status, kind).strip();
    }

    private Optional<String> pathOf(String uri, String method) {
        return paths().properties().stream()
                .filter(it -> it.getValue().has(method))
                .map(it -> PathPatternParser.defaultInstance.parse(it.getKey()))
                .filter(it -> it.matches(PathContainer.parsePath(uri)))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString);
    }

    private JsonNode paths() {
        return document.get("paths");
    }

    record Operation(String method, String path, boolean hasBody) {}

    /** @param header finds the first value of one by its name */
    public record Answer(int status, Function<String, @Nullable String> header, byte[] body) {}
}
