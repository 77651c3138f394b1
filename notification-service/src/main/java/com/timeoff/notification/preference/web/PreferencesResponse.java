package com.timeoff.notification.preference.web;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** @param preferences of all kinds */
record PreferencesResponse(EmailAddress email, List<Preference> preferences) {

    static final String EXAMPLE = """
            {"email":"alice@example.com","preferences":[{"kind":"WAITING","mail":true},{"kind":"DECISION","mail":true},
            {"kind":"REMINDER","mail":false}]}""";

    static PreferencesResponse of(EmailAddress email, Set<NotificationKind> refused) {
        return new PreferencesResponse(
                email,
                Stream.of(NotificationKind.values())
                        .map(it -> new Preference(it, !refused.contains(it)))
                        .toList());
    }

    record Preference(
            NotificationKind kind,

            @Schema(description = "Whether the person is told of it by mail.")
            boolean mail) {}
}
