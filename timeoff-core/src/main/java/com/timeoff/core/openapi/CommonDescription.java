package com.timeoff.core.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;

/** What every service has: its name, and how to sign in. */
class CommonDescription implements OpenApiCustomizer {

    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";

    private final String service;

    CommonDescription(@Value("${spring.application.name:timeoff}") String service) {
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
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
