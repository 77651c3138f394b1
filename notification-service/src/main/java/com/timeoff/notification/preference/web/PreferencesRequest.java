package com.timeoff.notification.preference.web;

import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.notification.preference.NotificationKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

record PreferencesRequest(@NotNull List<@NotNull @Valid WantedPreference> preferences) {

    static final String EXAMPLE = "{\"preferences\":[{\"kind\":\"REMINDER\",\"mail\":false}]}";

    /** @throws InvalidRequestException if a kind is there twice */
    Map<NotificationKind, Boolean> wanted() {
        Map<NotificationKind, Boolean> wanted = new EnumMap<>(NotificationKind.class);
        for (var index = 0; index < preferences.size(); index++) {
            var preference = preferences.get(index);
            if (wanted.putIfAbsent(preference.kind, preference.mail) != null) {
                throw new InvalidRequestException("preferences[" + index + "].kind", "must be there once");
            }
        }
        return wanted;
    }

    /** @param mail whether it is wanted */
    record WantedPreference(
            @NotNull NotificationKind kind, @NotNull Boolean mail) {}
}
