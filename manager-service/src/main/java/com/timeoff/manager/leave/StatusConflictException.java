package com.timeoff.manager.leave;

import com.timeoff.models.LeaveStatus;

/** As the application stands, this cannot become of it. */
public class StatusConflictException extends RuntimeException {

    private final LeaveStatus status;

    StatusConflictException(LeaveApplication application) {
        super("The leave application %s %s.".formatted(application.received().id(), inWords(application.status())));
        this.status = application.status();
    }

    /** As it stands. */
    public LeaveStatus status() {
        return status;
    }

    private static String inWords(LeaveStatus status) {
        return switch (status) {
            case PENDING -> "is still pending";
            case APPROVED -> "is approved already";
            case DECLINED -> "is declined already";
            case WITHDRAWN -> "is withdrawn already";
            case CANCELLATION_REQUESTED -> "is to be cancelled, which waits for consent";
            case CANCELLED -> "is cancelled already";
        };
    }
}
