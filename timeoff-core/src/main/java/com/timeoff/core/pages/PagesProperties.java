package com.timeoff.core.pages;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where people reach the pages, so that one leads to the others.
 *
 * @param employeeUrl the form of the employee-service
 * @param managerUrl the inbox of the manager-service
 * @param resultsUrl the board of the result-reader-service, which has its calendars, too
 * @param notificationsUrl what the notification-service tells people of; absent where there is none
 */
@Validated
@ConfigurationProperties("timeoff.pages")
public record PagesProperties(
        @NotNull @DefaultValue("http://localhost:8080") URI employeeUrl,
        @NotNull @DefaultValue("http://localhost:8082") URI managerUrl,
        @NotNull @DefaultValue("http://localhost:8083") URI resultsUrl,
        @Nullable URI notificationsUrl) {}
