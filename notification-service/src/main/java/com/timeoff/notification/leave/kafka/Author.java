package com.timeoff.notification.leave.kafka;

import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.models.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Who did something: records hold an e-mail address, or else a name. */
record Author(@Nullable EmailAddress email, @Nullable String name) {

    private static final int MAX_LENGTH = 254;

    /** @param name in a field of its own, which counts only beside an address */
    static Author of(String field, CharSequence addressOrName, @Nullable CharSequence name) {
        var text = RecordFields.text(field, addressOrName, MAX_LENGTH);
        return EmailAddress.parse(text)
                .map(it -> new Author(it, present(field + "Name", name)))
                .orElseGet(() -> new Author(null, text));
    }

    private static @Nullable String present(String field, @Nullable CharSequence name) {
        return name == null || name.toString().isBlank() ? null : RecordFields.text(field, name, MAX_LENGTH);
    }
}
