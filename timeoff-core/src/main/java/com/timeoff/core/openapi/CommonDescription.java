package com.timeoff.core.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;

/** What every operation of every service has: who may call it, and how it refuses. */
class CommonDescription implements OpenApiCustomizer {

    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";
    private static final String ME = """
            {"email":"mia@example.com","name":"Mia Novak","department":"IT","role":"MANAGER","manages":["IT","OPS"],"session":false,
             "pages":{"employee":"http://localhost:8080","manager":"http://localhost:8082","results":"http://localhost:8083"}}""";

    private final String service;

    CommonDescription(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title("TimeOff: " + service).version("1"))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(PASSWORD))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
        api.getComponents()
                .addSecuritySchemes(PASSWORD, scheme("basic"))
                .addSecuritySchemes(TOKEN, scheme("bearer").bearerFormat("JWT"));
        CommonSchemas.complete(api);
        DescribedOperation.in(api, "me", it -> it.summary("Who is signed in, and where the pages are")
                .answer("That is you.", ME));
        operations(api).forEach(CommonDescription::refusals);
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().map(PathItem::readOperations).flatMap(List::stream);
    }

    private static void refusals(Operation operation) {
        if (operation.getRequestBody() != null) {
            ApiProblem.invalid("comment", "size must be between 0 and 500").addTo(operation);
            ApiProblem.of(HttpStatus.FORBIDDEN, "cross-site", "Pages of other sites cannot change anything here.")
                    .addTo(operation);
            ApiProblem.plain(HttpStatus.REQUEST_TIMEOUT).addTo(operation);
            ApiProblem.plain(HttpStatus.CONTENT_TOO_LARGE).addTo(operation);
            ApiProblem.plain(HttpStatus.UNSUPPORTED_MEDIA_TYPE).addTo(operation);
        } else if (operation.getParameters() == null) {
            ApiProblem.invalid("verbose", "is not a known parameter").addTo(operation);
        } else {
            var parameter = operation.getParameters().get(0).getName();
            ApiProblem.invalid(parameter, "is not valid").addTo(operation);
        }
        ApiProblem.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in first.", AnswerHeader.WWW_AUTHENTICATE)
                .addTo(operation);
        ApiProblem.of(HttpStatus.FORBIDDEN, "not-allowed", "You may not do this.")
                .addTo(operation);
        ApiProblem.plain(HttpStatus.NOT_ACCEPTABLE).addTo(operation);
        ApiProblem.of(
                        HttpStatus.MISDIRECTED_REQUEST,
                        "unknown-host",
                        "This service does not answer under the name that it was called by.")
                .addTo(operation);
        ApiProblem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-tries",
                        "Too many wrong passwords were tried. Wait, then try again.",
                        AnswerHeader.RETRY_AFTER)
                .addTo(operation);
        ApiProblem.plain(HttpStatus.TOO_MANY_REQUESTS, AnswerHeader.RETRY_AFTER).addTo(operation);
        ApiProblem.plain(HttpStatus.INTERNAL_SERVER_ERROR).addTo(operation);
        ApiProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "issuer-unavailable",
                        "Tokens cannot be checked now, as their issuer does not answer.",
                        AnswerHeader.RETRY_AFTER)
                .addTo(operation);
    }
}
