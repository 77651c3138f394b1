package com.timeoff.notification.webhook.web;

import com.timeoff.core.security.http.OperatorPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookEndpointPathConfiguration {

    @Bean
    OperatorPath webhookEndpoints() {
        return new OperatorPath(WebhookEndpointController.PATH + "/**", true);
    }
}
