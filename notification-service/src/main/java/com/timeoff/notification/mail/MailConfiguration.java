package com.timeoff.notification.mail;

import com.timeoff.notification.delivery.DeliveryLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    DeliveryLoop mailLoop(MailDelivery delivery, MailProperties properties) {
        return new DeliveryLoop(
                "mail", delivery, properties.pollInterval(), properties.retryInterval(), properties.maxRetryInterval());
    }
}
