package com.timeoff.notification;

import com.timeoff.notification.leave.StartupBacklog;

/** Ingested unless a test says otherwise. */
public final class ReportedBacklog implements StartupBacklog {

    private volatile boolean ingested = true;

    public void report(boolean newlyIngested) {
        ingested = newlyIngested;
    }

    @Override
    public boolean isIngested() {
        return ingested;
    }
}
