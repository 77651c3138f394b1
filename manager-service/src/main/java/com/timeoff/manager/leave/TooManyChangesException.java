package com.timeoff.manager.leave;

/** An application has changed so often that nobody may comment on it any more. */
public class TooManyCommentsException extends RuntimeException {

    TooManyCommentsException(int most) {
        super("The leave application has changed %d times: no more comments are taken.".formatted(most));
    }
}
