package com.timeoff.notification.webhook;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set instead of showing a stack trace. */
class InvalidEndpointFailureAnalyzer extends AbstractFailureAnalyzer<InvalidEndpointException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidEndpointException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
