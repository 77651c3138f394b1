package com.timeoff.core.startup;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/** Runs whatever {@link StartupStep}s there are. */
@AutoConfiguration
@EnableConfigurationProperties(StartupProperties.class)
public class StartupAutoConfiguration {

    @Bean
    StartupSteps startupSteps(List<StartupStep> steps, StartupProperties properties, ApplicationEventPublisher events) {
        return new StartupSteps(steps, properties, events);
    }
}
