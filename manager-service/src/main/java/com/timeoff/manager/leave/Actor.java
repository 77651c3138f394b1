package com.timeoff.manager.leave;

/** As whom somebody changes an application. */
enum Actor {
    /** Whose leave it is. */
    APPLICANT,
    APPLICANT_OR_HR,
    /** The department's manager, or HR; never whose leave it is. */
    DECIDER
}
