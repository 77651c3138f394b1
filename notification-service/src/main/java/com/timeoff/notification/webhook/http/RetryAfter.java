package com.timeoff.notification.webhook.http;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** The header of that name: seconds, or a date. */
final class RetryAfter {

    /** No receiver may put off its webhooks for longer. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** Null where it says nothing that is understood. */
    static @Nullable Duration parse(String text, Instant now) {
        var stripped = text.strip();
        if (SECONDS.matcher(stripped).matches()) {
            return atMost(Duration.ofSeconds(Long.parseLong(stripped)));
        }
        var date = DateUtils.parseStandardDate(stripped);
        return date == null ? null : atMost(Duration.between(now, date));
    }

    private static Duration atMost(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
