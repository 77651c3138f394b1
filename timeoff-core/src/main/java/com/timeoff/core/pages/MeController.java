package com.timeoff.core.pages;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.security.authentication.PersonAuthentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, for pages to show. */
@RestController
class MeController {

    private static final String EXAMPLE = """
            {"email":"mia@example.com","name":"Mia Novak","department":"IT","role":"MANAGER","manages":["IT","OPS"],"session":false,
             "pages":{"employee":"http://localhost:8080","manager":"http://localhost:8082","results":"http://localhost:8083",
             "notifications":"http://localhost:8084"}}""";

    private final PagesProperties pages;

    MeController(PagesProperties pages) {
        this.pages = pages;
    }

    @Operation(summary = "Who is signed in, and where the pages are")
    @ApiResponse(responseCode = "200", description = "That is you.")
    @JsonExamples(response = EXAMPLE)
    @GetMapping(path = "/me", produces = MediaType.APPLICATION_JSON_VALUE)
    MeResponse me(PersonAuthentication caller) {
        return MeResponse.of(caller.getPrincipal(), caller.isBySession(), pages);
    }
}
