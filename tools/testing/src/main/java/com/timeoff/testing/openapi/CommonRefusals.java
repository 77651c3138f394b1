package com.timeoff.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.openapi.OpenApiDocument.Operation;
import com.timeoff.testing.security.People;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How every operation refuses, provoked in each of them. */
public final class CommonRefusals {

    /** Tokens can be sent, and nobody answers for them. */
    public static final String ISSUER = "timeoff.security.oidc.issuer-uri=http://localhost:1";

    public static final String AUDIENCE = "timeoff.security.oidc.audience=timeoff-api";

    /** Unsigned, but well-formed enough for the issuer to be asked. */
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl";

    private static final String VARIABLE = "\\{\\w+}";

    private static final int TOO_LARGE = 17 * 1024;
    private static final int MANY = 30;

    private final MockMvcTester mvc;
    private final List<String> operatorsPaths;

    /** @param operatorsPaths what is below is for operators only: it is called by one, and refused to all others */
    public CommonRefusals(MockMvcTester mvc, String... operatorsPaths) {
        this.mvc = mvc;
        this.operatorsPaths = List.of(operatorsPaths);
    }

    public void provoke(OpenApiContract contract) {
        contract.operations().forEach(this::provoke);
    }

    private void provoke(Operation operation) {
        call(operation, "Authorization", "none");
        call(operation, "Authorization", "Bearer " + TOKEN);
        call(operation, "Authorization", People.basic(isForOperators(operation) ? People.HELEN : People.OLIVIA));
        call(operation, "Accept", "image/png");
        call(operation, "Host", "evil.example.com");
        for (var tries = 0; tries < MANY; tries++) {
            if (call(operation, "Authorization", wrongPassword()).getResponse().getStatus() == 429) {
                break;
            }
        }
        badInput(operation);
        unknownParameters(operation);
        if (operation.hasBody()) {
            call(operation, "Sec-Fetch-Site", "cross-site");
            call(operation, "Content-Type", MediaType.TEXT_PLAIN_VALUE);
            send(operation, "{\"note\":\"" + "x".repeat(TOO_LARGE) + "\"}", Map.of());
            mvc.perform(
                    context -> new TooSlowRequest(context, method(operation), path(operation), callerOf(operation)));
        }
    }

    /** In English, whatever the client would rather read. */
    private void badInput(Operation operation) {
        var english = body(badInput(operation, "en"));
        for (var language : List.of("de", "tr-TR", "ar-EG")) {
            var result = badInput(operation, language);
            if (!operation.method().equals("head")) {
                assertThat(result).bodyJson().isLenientlyEqualTo(english);
            }
        }
    }

    private MvcTestResult badInput(Operation operation, String language) {
        var parameters = operation.hasBody() ? "" : "?limit=0";
        var result = mvc.method(method(operation))
                .uri(operation.path().replaceAll(VARIABLE, "42") + parameters)
                .header("Authorization", callerOf(operation))
                .header("Accept-Language", language)
                .header("Last-Event-ID", "nonsense")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
        assertThat(result).hasStatus(400);
        return result;
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the wrong case, too, and each of several. */
    private void unknownParameters(Operation operation) {
        var result = mvc.method(method(operation))
                .uri(path(operation) + "?departement=OPS&Status=PENDING&Status=APPROVED")
                .header("Authorization", callerOf(operation))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
        assertThat(result).hasStatus(400);
        if (!operation.method().equals("head")) {
            assertThat(result)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .asArray()
                    .containsExactly("departement", "Status");
        }
    }

    private MvcTestResult call(Operation operation, String header, String value) {
        return send(operation, "{}", Map.of(header, value));
    }

    private MvcTestResult send(Operation operation, String body, Map<String, String> headers) {
        var request = mvc.method(method(operation)).uri(path(operation)).content(body);
        headers.forEach(request::header);
        if (!headers.containsKey("Authorization")) {
            request.header("Authorization", callerOf(operation));
        }
        if (!headers.containsKey("Content-Type")) {
            request.contentType(MediaType.APPLICATION_JSON);
        }
        return request.exchange();
    }

    private boolean isForOperators(Operation operation) {
        return operatorsPaths.stream().anyMatch(operation.path()::startsWith);
    }

    /** Who may call it. */
    private String callerOf(Operation operation) {
        return People.basic(isForOperators(operation) ? People.OLIVIA : People.HELEN);
    }

    private static String path(Operation operation) {
        return operation.path().replaceAll(VARIABLE, UUID.randomUUID().toString());
    }

    private static HttpMethod method(Operation operation) {
        return HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT));
    }

    private static String wrongPassword() {
        return People.basic(People.BOB).replaceFirst(".{4}$", "eHh4");
    }
}
