package com.timeoff.manager.leave;

import com.timeoff.models.Decision;

/** Where an application stands. A decision is final. */
public enum Status {
    PENDING,
    APPROVED,
    DECLINED;

    public static Status after(Decision decision) {
        return switch (decision) {
            case APPROVED -> APPROVED;
            case DECLINED -> DECLINED;
        };
    }
}
