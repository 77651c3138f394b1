package com.timeoff.fault.check;

import static com.timeoff.models.LeaveStatus.APPROVED;
import static com.timeoff.models.LeaveStatus.CANCELLATION_REQUESTED;
import static com.timeoff.models.LeaveStatus.CANCELLED;
import static com.timeoff.models.LeaveStatus.DECLINED;
import static com.timeoff.models.LeaveStatus.PENDING;
import static com.timeoff.models.LeaveStatus.WITHDRAWN;

import com.timeoff.models.ChangeType;
import com.timeoff.models.LeaveStatus;

/** Which change leads from where to where, as the contract says; the services have a table of their own. */
final class Transitions {

    private Transitions() {}

    static boolean allow(LeaveStatus from, ChangeType change, LeaveStatus to) {
        return switch (change) {
            case COMMENTED -> to == from;
            case APPROVED -> from == PENDING && to == APPROVED;
            case DECLINED -> from == PENDING && to == DECLINED;
            case WITHDRAWN -> from == PENDING && to == WITHDRAWN;
            case CANCELLATION_REQUESTED -> from == APPROVED && to == CANCELLATION_REQUESTED;
            case CANCELLATION_REFUSED -> from == CANCELLATION_REQUESTED && to == APPROVED;
            case CANCELLED -> (from == APPROVED || from == CANCELLATION_REQUESTED) && to == CANCELLED;
        };
    }
}
