package com.timeoff.notification.webhook.jdbc;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

@TestConfiguration(proxyBeanMethods = false)
@Import({JdbcWebhookDeliveries.class, JdbcWebhookEndpoints.class, JdbcFailedWebhooks.class})
public class WebhookRepositories {}
