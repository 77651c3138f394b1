package com.timeoff.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Each part's state at one moment. */
record StatusTable(boolean running, List<PartStatus> parts) {

    private static final String ROW = "%-22s %-8s %-24s %s";

    static StatusTable of(Home home) {
        boolean running =
                PidRecord.read(home.launcher()).flatMap(PidRecord::process).isPresent();
        return new StatusTable(
                running,
                Arrays.stream(PartName.values())
                        .map(name -> PartStatus.of(name, home))
                        .toList());
    }

    boolean ready() {
        return parts.stream().allMatch(part -> part.state() == PartStatus.State.READY);
    }

    boolean orphaned() {
        return !running && parts.stream().anyMatch(part -> part.state() != PartStatus.State.STOPPED);
    }

    List<String> lines() {
        return Stream.concat(
                        Stream.of(ROW.formatted("PART", "PID", "ADDRESS", "STATE")),
                        parts.stream().map(StatusTable::row))
                .toList();
    }

    private static String row(PartStatus part) {
        return ROW.formatted(
                part.name().label(), part.pid(), part.address(), part.state().label());
    }
}
