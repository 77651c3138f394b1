package com.timeoff.reader.result;

import com.timeoff.models.Decision;

public enum LeaveStatus {
    PENDING,
    APPROVED,
    DECLINED;

    static LeaveStatus after(Decision decision) {
        return switch (decision) {
            case APPROVED -> APPROVED;
            case DECLINED -> DECLINED;
        };
    }
}
