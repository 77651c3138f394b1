package com.timeoff.manager.leave;

/** An application has changed so often that nobody may comment on it, or ask for its cancellation, any more. */
public class TooManyChangesException extends RuntimeException {

    TooManyChangesException(int most) {
        super("The leave application has changed %d times: no more comments or requests are taken.".formatted(most));
    }
}
