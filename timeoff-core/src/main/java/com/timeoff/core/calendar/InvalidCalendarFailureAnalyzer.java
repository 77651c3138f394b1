package com.timeoff.core.calendar;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which property is wrong instead of showing a stack trace. */
class InvalidCalendarFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCalendarException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidCalendarException cause) {
        return new FailureAnalysis(
                "The working calendar cannot be used. " + cause.getMessage() + '.',
                "Correct that property, or the environment variable of that name, for all services alike.",
                cause);
    }
}
