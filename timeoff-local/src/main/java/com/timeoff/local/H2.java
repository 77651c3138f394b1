package com.timeoff.local;

/** What every H2 database here is told. */
final class H2 {

    /** By default H2 writes a commit up to half a second later: kill -9 would lose what others know is committed. */
    static final String DURABLE = ";WRITE_DELAY=0";

    private H2() {}
}
