package com.timeoff.notification.preference.web;

import com.timeoff.core.security.http.OperatorPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page is the operators', too: it shows them what could not be delivered. */
@Configuration(proxyBeanMethods = false)
class OperatorPathConfiguration {

    @Bean
    OperatorPath page() {
        return new OperatorPath("/", false);
    }

    @Bean
    OperatorPath pageFiles() {
        return new OperatorPath("/ui/**", false);
    }

    @Bean
    OperatorPath me() {
        return new OperatorPath("/me", false);
    }
}
