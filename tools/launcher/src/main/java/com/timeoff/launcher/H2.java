package com.timeoff.launcher;

/** What the H2 databases here are told. */
final class H2 {

    /** By default H2 writes a commit up to half a second later: kill -9 would lose what others know is committed. */
    static final String DURABLE = ";WRITE_DELAY=0";

    /** In KB: by default H2 keeps 16 MB of pages, which fill the little heap that is left for what is old. */
    static final String SMALL = ";CACHE_SIZE=4096";

    private H2() {}
}
