package com.timeoff.notification.webhook;

import com.timeoff.notification.leave.LeaveEventType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What events are called by webhooks, such as {@code leave.cancellation-requested}. */
final class WebhookTypes {

    static final List<String> ALL =
            Arrays.stream(LeaveEventType.values()).map(WebhookTypes::nameOf).toList();

    private WebhookTypes() {}

    static String nameOf(LeaveEventType type) {
        return "leave." + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LeaveEventType> named(String name) {
        return Arrays.stream(LeaveEventType.values())
                .filter(it -> nameOf(it).equals(name))
                .findFirst();
    }
}
