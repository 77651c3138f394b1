package com.timeoff.terminal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants in the reader's zone, to the minute. */
final class LocalTimes {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private LocalTimes() {}

    /** Whatever is no instant stays as it is. */
    static String of(String instant) {
        try {
            return Instant.parse(instant).atZone(ZoneId.systemDefault()).format(FORMAT);
        } catch (DateTimeException e) {
            return instant;
        }
    }
}
