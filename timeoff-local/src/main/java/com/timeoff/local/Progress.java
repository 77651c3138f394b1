package com.timeoff.local;

import java.time.Duration;

/** Hears of each part that has become ready. */
@FunctionalInterface
interface Progress {

    Progress SILENT = (part, took) -> {};

    void ready(Part part, Duration took);
}
