package com.timeoff.notification.webhook.web;

import jakarta.validation.constraints.NotNull;

record WebhookEndpointRequest(@NotNull Boolean enabled) {

    static final String EXAMPLE = "{\"enabled\":true}";
}
