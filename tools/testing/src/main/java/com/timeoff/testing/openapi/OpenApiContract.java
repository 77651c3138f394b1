package com.timeoff.testing.openapi;

import com.timeoff.testing.openapi.OpenApiDocument.Answer;
import com.timeoff.testing.openapi.OpenApiDocument.Operation;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service's own OpenAPI document, which every answer must match. What the document does not name, such as a page, is
 * not its business.
 */
public final class OpenApiContract implements ResultMatcher {

    private static final String PATH = "/openapi";

    private final SingletonSupplier<OpenApiDocument> document;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    OpenApiContract(ObjectProvider<OpenApiWebMvcResource> source) {
        this.document = SingletonSupplier.of(() -> read(source.getObject()));
    }

    @Override
    public void match(MvcResult result) {
        var request = result.getRequest();
        if (request.isAsyncStarted()) {
            return; // Another dispatch brings the answer.
        }
        var response = result.getResponse();
        var answer = new Answer(response.getStatus(), response::getHeader, response.getContentAsByteArray());
        document.obtain()
                .check(String.valueOf(request.getMethod()), String.valueOf(request.getRequestURI()), answer)
                .ifPresent(seen::add);
    }

    /**
     * What is documented and has not been answered; without 500, and 429 for too many requests at once, which nobody can ask
     * for one by one.
     */
    public Set<String> unseen() {
        var all = new TreeSet<>(document.obtain().documented());
        all.removeAll(seen);
        all.removeIf(it -> it.endsWith(" 500") || it.endsWith(" 429"));
        return all;
    }

    Stream<Operation> operations() {
        return document.obtain().operations();
    }

    /** Every example is one. */
    public void checkExamples() {
        document.obtain().checkExamples();
    }

    private static OpenApiDocument read(OpenApiWebMvcResource source) {
        try {
            var request = new MockHttpServletRequest("GET", PATH);
            return new OpenApiDocument(new JsonMapper().readTree(source.openapiJson(request, PATH, Locale.ENGLISH)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
