package com.timeoff.launcher;

import java.util.List;

/** The processes of this test's JVM. */
public final class Children {

    private Children() {}

    /** The parts, without what they have started. */
    public static List<ProcessHandle> direct() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    public static List<ProcessHandle> alive() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .toList();
    }
}
