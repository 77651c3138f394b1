package com.timeoff.notification.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one call. */
public sealed interface CallResult {

    /** @param retryAfter what the receiver asks for, where it does; not negative */
    record Answered(int status, @Nullable Duration retryAfter) implements CallResult {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The receiver wants to hear no more, of anything. */
        boolean isGone() {
            return status == 410;
        }

        /** The next call would fare no better, whatever it tells. */
        boolean isUnavailable() {
            return status == 429 || status >= 500;
        }

        String text() {
            return status >= 300 && status < 400 ? "redirect" : Integer.toString(status);
        }
    }

    record Failed(CallFailure failure) implements CallResult {}

    /** It was ended from here, and may or may not have arrived. */
    record Aborted() implements CallResult {}
}
