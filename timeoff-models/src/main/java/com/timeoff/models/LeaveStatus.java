package com.timeoff.models;

/** Where an application stands. A decision is final. */
public enum LeaveStatus {
    PENDING,
    APPROVED,
    DECLINED;

    public static LeaveStatus after(Decision decision) {
        return switch (decision) {
            case APPROVED -> APPROVED;
            case DECLINED -> DECLINED;
        };
    }
}
