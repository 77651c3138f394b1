package com.timeoff.manager.leave;

import java.util.Locale;

/** The application was decided otherwise before. */
public class AlreadyDecidedException extends RuntimeException {

    AlreadyDecidedException(LeaveApplication application) {
        super("The leave application %s is %s already."
                .formatted(
                        application.received().id(), application.status().name().toLowerCase(Locale.ROOT)));
    }
}
