package com.timeoff.testing.openapi;

import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** In every test of a web layer, each answer must match the OpenAPI document. */
@AutoConfiguration
public class OpenApiContractConfiguration {

    @Bean
    OpenApiContract openApiContract(ObjectProvider<OpenApiWebMvcResource> source) {
        return new OpenApiContract(source);
    }

    @Bean
    MockMvcBuilderCustomizer answersMatchTheContract(OpenApiContract contract) {
        return builder -> builder.alwaysExpect(contract);
    }
}
