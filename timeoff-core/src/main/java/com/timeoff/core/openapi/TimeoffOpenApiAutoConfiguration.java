package com.timeoff.core.openapi;

import com.timeoff.models.EmailAddress;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Where the document is served is in {@code timeoff-web.yaml}. */
@AutoConfiguration
public class TimeoffOpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig().replaceWithClass(EmailAddress.class, String.class);
    }

    @Bean
    OpenApiCustomizer commonDescription(@Value("${spring.application.name:timeoff}") String service) {
        return new CommonDescription(service);
    }

    @Bean
    JsonExamplesCustomizer jsonExamples() {
        return new JsonExamplesCustomizer();
    }

    @Bean
    ProblemResponsesCustomizer problemResponses() {
        return new ProblemResponsesCustomizer();
    }

    @Bean
    DepartmentPattern departmentPattern() {
        return new DepartmentPattern();
    }

    @Bean
    NullableProperties nullableProperties() {
        return new NullableProperties();
    }
}
