package com.timeoff.notification.recipient;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who manages leave, where the people of the configuration do not say it: whoever signs in by a token is not among them.
 *
 * @param managers by department, in place of those of the people that manage it
 * @param hr in place of those of the people whose role is HR; absent to keep them
 */
@Validated
@ConfigurationProperties("timeoff.notifications")
record RecipientProperties(
        @DefaultValue Map<Department, List<EmailAddress>> managers,
        @Nullable List<EmailAddress> hr) {}
