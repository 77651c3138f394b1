package com.timeoff.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service's own OpenAPI document, which every answer must match: its status, type, required headers and body, and
 * for a problem document the kind of problem. What the document does not name, such as a page, is not its business.
 */
public final class OpenApiContract implements ResultMatcher {

    private static final String PATH = "/openapi";
    private static final JsonMapper JSON = new JsonMapper();

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());
    private final SingletonSupplier<JsonNode> document;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    OpenApiContract(ObjectProvider<OpenApiWebMvcResource> source) {
        this.document = SingletonSupplier.of(() -> read(source.getObject()));
    }

    @Override
    public void match(MvcResult result) throws IOException {
        var request = result.getRequest();
        if (request.isAsyncStarted()) {
            return; // Another dispatch brings the answer.
        }
        var method = String.valueOf(request.getMethod()).toLowerCase(Locale.ROOT);
        var path = pathOf(String.valueOf(request.getRequestURI()), method);
        if (path.isPresent()) {
            check(path.get(), method, result.getResponse());
        }
    }

    /**
     * What is documented and has not been answered, each as {@code get /path 404 kind-of-problem}; without 500, which
     * nobody can ask for.
     */
    public Set<String> unseen() {
        var all = documented();
        all.removeAll(seen);
        all.removeIf(it -> it.endsWith(" 500"));
        return all;
    }

    private Set<String> documented() {
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
        document.obtain().findParents("schema").forEach(it -> {
            if (it.has("example")) {
                checkBody(it, it.get("example"));
            }
            it.path("examples").forEach(example -> checkBody(it, example.get("value")));
        });
    }

    private void check(String path, String method, MockHttpServletResponse response) throws IOException {
        var status = Integer.toString(response.getStatus());
        var answer = paths().path(path).path(method).path("responses").path(status);
        assertThat(answer.isMissingNode())
                .as("%s %s must not answer %s", method, path, status)
                .isFalse();
        answer.path("headers").properties().forEach(it -> {
            if (it.getValue().path("required").asBoolean()) {
                assertThat(response.getHeader(it.getKey())).as(it.getKey()).isNotNull();
            }
        });
        seen.add(name(method, path, status, checkBody(answer, response)));
    }

    private String checkBody(JsonNode answer, MockHttpServletResponse response) throws IOException {
        if (!answer.has("content") || response.getContentType() == null) {
            assertThat(response.getContentAsByteArray()).isEmpty();
            return "";
        }
        var type = MediaType.parseMediaType(response.getContentType());
        var content = answer.path("content").path(type.getType() + '/' + type.getSubtype());
        assertThat(content.isMissingNode())
                .as("%s is no type of %s", type, answer)
                .isFalse();
        if (!type.getSubtype().endsWith("json")) {
            return "";
        }
        var body = JSON.readTree(response.getContentAsByteArray());
        checkBody(content, body);
        var kind = kindOf(body);
        assertThat(kindsOf(answer)).contains(kind);
        return kind;
    }

    private void checkBody(JsonNode content, JsonNode body) {
        var schema = (ObjectNode) content.get("schema").deepCopy();
        schema.set("components", document.obtain().get("components"));
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
        return document.obtain().get("paths");
    }

    record Operation(String method, String path, boolean hasBody) {}

    private static JsonNode read(OpenApiWebMvcResource source) {
        try {
            var request = new MockHttpServletRequest("GET", PATH);
            return JSON.readTree(source.openapiJson(request, PATH, Locale.ENGLISH));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
