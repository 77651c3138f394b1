package com.timeoff.launcher;

import java.util.List;

/** The processes of this test's JVM. */
final class Children {

    private Children() {}

    static List<ProcessHandle> alive() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .toList();
    }
}
