package com.timeoff.core.person;

/** What somebody is in the suite. Rules that belong to a service are decided in that service. */
public enum Role {
    EMPLOYEE,
    MANAGER,
    HR,
    /** Looks after the services and has no part in anybody's leave. */
    OPERATOR
}
