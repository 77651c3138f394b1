package com.timeoff.notification.delivery.web;

import com.timeoff.core.security.http.OperatorPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FailedDeliveryPathConfiguration {

    @Bean
    OperatorPath failedDeliveries() {
        return new OperatorPath(FailedDeliveryController.PATH + "/**", true);
    }
}
