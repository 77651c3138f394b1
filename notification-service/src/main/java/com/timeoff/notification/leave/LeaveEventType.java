package com.timeoff.notification.leave;

/** What may happen to an application, as far as anybody is told of it. */
public enum LeaveEventType {
    /** It waits for a decision. */
    RECEIVED,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    /** It waits for a decision again. */
    CANCELLATION_REQUESTED,
    /** It stays approved. */
    CANCELLATION_REFUSED,
    CANCELLED,
    COMMENTED,
    /** It has waited for so long that its managers are reminded. */
    REMINDER_DUE,
    /** It has waited for so long that HR is told. */
    ESCALATION_DUE
}
