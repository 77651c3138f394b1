package com.timeoff.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What {@code ./timeoff up} has started, seen from outside. */
public final class RunningSuite {

    private final Map<PartName, PidRecord> parts;

    private RunningSuite(Map<PartName, PidRecord> parts) {
        this.parts = parts;
    }

    /**
     * @param home its folder of data, {@code .timeoff} of the repository unless it was started with another
     * @throws LaunchException if not all of its parts run
     */
    public static RunningSuite in(Path home) {
        return new RunningSuite(
                Arrays.stream(PartName.values()).collect(Collectors.toMap(name -> name, name -> PidRecord.read(
                                new Home(home).files(name).pid())
                        .filter(it -> it.process().isPresent())
                        .orElseThrow(() ->
                                new LaunchException("No " + name.label() + " runs from " + home + ": ./timeoff up")))));
    }

    /** As {@link Part#address()}. */
    public String address(PartName name) {
        return Addresses.of(name, record(name).port());
    }

    /** Empty unless it still runs. */
    public OptionalLong pid(PartName name) {
        return record(name).process().map(it -> OptionalLong.of(it.pid())).orElseGet(OptionalLong::empty);
    }

    private PidRecord record(PartName name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow();
    }
}
