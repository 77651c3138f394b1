package com.timeoff.notification.unsubscribe;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set instead of showing a stack trace. */
class MissingPageAddressFailureAnalyzer extends AbstractFailureAnalyzer<MissingPageAddressException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingPageAddressException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Set it, or TIMEOFF_NOTIFICATIONS_URL, to where people reach this service.", cause);
    }
}
