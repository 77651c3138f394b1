package com.timeoff.testing.infrastructure;

import com.timeoff.testing.security.People;
import com.timeoff.testing.security.PeopleConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Points a service under test at the shared broker and registry, and lets the {@link People} in. */
@TestConfiguration(proxyBeanMethods = false)
@Import(PeopleConfiguration.class)
public class InfrastructureConfiguration {

    @Bean
    DynamicPropertyRegistrar addresses() {
        var infrastructure = Infrastructure.shared();
        return registry -> {
            registry.add("spring.kafka.bootstrap-servers", infrastructure::bootstrapServers);
            registry.add("timeoff.registry.url", infrastructure::serdeRegistryUrl);
        };
    }
}
