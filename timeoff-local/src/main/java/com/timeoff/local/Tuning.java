package com.timeoff.local;

/** What the services are run for. */
public enum Tuning {

    /** Ready soon, and small. */
    FOR_A_LAPTOP,

    /** After a minute or two a submission takes half the time, and hardly ever waits for the manager or the reader. */
    FOR_LOAD
}
