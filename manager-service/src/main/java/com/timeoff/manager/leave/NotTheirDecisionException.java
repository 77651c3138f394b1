package com.timeoff.manager.leave;

import com.timeoff.core.person.Person;

/** Somebody sees an application, but the decision is another's. */
public class NotTheirDecisionException extends RuntimeException {

    NotTheirDecisionException(Person person, ReceivedApplication application) {
        super(
                person.has(application.leave().email())
                        ? "Nobody decides the own leave application."
                        : "You may not decide this leave application.");
    }
}
