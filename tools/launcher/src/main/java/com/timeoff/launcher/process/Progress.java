package com.timeoff.launcher.process;

import java.time.Duration;

/** Hears of each part that has become ready, and of what else is worth a word. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (part, took) -> {};

    void ready(Part part, Duration took);

    /** Something that whoever starts the suite should know. */
    default void remark(String text) {}
}
