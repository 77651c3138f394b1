package com.timeoff.models;

/** What happened to an application, as {@code LeaveApplicationChanged.Change} names it. Readers may meet others later. */
public enum ChangeType {
    COMMENTED,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    CANCELLATION_REQUESTED,
    CANCELLATION_REFUSED,
    CANCELLED
}
