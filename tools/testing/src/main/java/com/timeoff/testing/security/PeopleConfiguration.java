package com.timeoff.testing.security;

import java.util.Map;
import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Lets the {@link People} into a service under test. Who calls is Helen, unless the call says otherwise. */
@TestConfiguration(proxyBeanMethods = false)
public class PeopleConfiguration {

    private static final Map<String, String> OPERATOR = Map.of(
            "email",
            People.OLIVIA.email().toString(),
            "password",
            People.OLIVIAS_HASH,
            "department",
            "OPS",
            "role",
            "OPERATOR");

    @Bean
    DynamicPropertyRegistrar people() {
        return registry -> {
            registry.add("timeoff.security.demo-users", () -> true);
            OPERATOR.forEach((name, value) -> registry.add("timeoff.security.users[0]." + name, () -> value));
        };
    }

    @Bean
    MockMvcBuilderCustomizer mockCallsByHelen() {
        return builder -> builder.defaultRequest(
                MockMvcRequestBuilders.get("/").header(HttpHeaders.AUTHORIZATION, People.basic(People.HELEN)));
    }

    @Bean
    RestTestClientBuilderCustomizer callsByHelen() {
        return builder -> builder.defaultHeader(HttpHeaders.AUTHORIZATION, People.basic(People.HELEN));
    }
}
