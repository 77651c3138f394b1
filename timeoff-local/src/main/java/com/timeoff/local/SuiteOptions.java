package com.timeoff.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How to run a suite.
 *
 * @param home the folder of its data, its logs and its pid files
 * @param readyWithin how long a stage may take to become ready
 * @param grace how long a part may take to stop before it is killed
 * @param environments extra environment variables of each of the three services
 * @param javaOptions of the three services, beside what each may take of the memory; later ones win
 * @param brokerOverrides extra entries of the broker's server.properties
 */
public record SuiteOptions(
        Installation installation,
        Path home,
        Ports ports,
        Duration readyWithin,
        Duration grace,
        Map<PartName, Map<String, String>> environments,
        List<String> javaOptions,
        Map<String, String> brokerOverrides) {

    // They are ready in two thirds of the time without the optimizing compiler, and soon as fast as they get.
    // With it they take a minute of load to become three times as fast; see FOR_LOAD.
    static final List<String> FOR_A_LAPTOP = List.of("-XX:TieredStopAtLevel=1");

    /**
     * Added to the usual ones: the optimizing compiler. Less is inlined than Java would (the depth is that of before Java
     * 14): compilers are done in two thirds of the time, and what they make is as fast. Of 240 MB for code, as Java has
     * it by default, what is replaced stays long; of 40 it makes room soon.
     */
    public static final List<String> FOR_LOAD = List.of(
            "-XX:TieredStopAtLevel=4",
            "-XX:MaxInlineLevel=9",
            "-XX:InlineSmallCode=1500",
            "-XX:ReservedCodeCacheSize=40m");

    /** For tests: free ports, a minute to become ready, 15 s to stop. */
    public static SuiteOptions in(Path home) {
        return new SuiteOptions(
                Installation.locate(),
                home,
                Ports.free(),
                Duration.ofSeconds(60),
                Duration.ofSeconds(15),
                Map.of(),
                FOR_A_LAPTOP,
                Map.of());
    }

    public SuiteOptions withPorts(Ports other) {
        return new SuiteOptions(
                installation, home, other, readyWithin, grace, environments, javaOptions, brokerOverrides);
    }

    public SuiteOptions withReadyWithin(Duration other) {
        return new SuiteOptions(installation, home, ports, other, grace, environments, javaOptions, brokerOverrides);
    }

    /** Adds to what all three services are told. */
    public SuiteOptions withEnvironment(Map<String, String> other) {
        return Stream.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER)
                .reduce(this, (options, service) -> options.withEnvironment(service, other), (one, same) -> one);
    }

    /** Adds to what that service alone is told. */
    public SuiteOptions withEnvironment(PartName service, Map<String, String> more) {
        Map<PartName, Map<String, String>> all = new HashMap<>(environments);
        Map<String, String> merged = new HashMap<>(environment(service));
        merged.putAll(more);
        all.put(service, merged);
        return new SuiteOptions(installation, home, ports, readyWithin, grace, all, javaOptions, brokerOverrides);
    }

    Map<String, String> environment(PartName service) {
        return environments.getOrDefault(service, Map.of());
    }

    /** Adds to what all three services are run with. */
    public SuiteOptions withJavaOptions(List<String> more) {
        var all = Stream.concat(javaOptions.stream(), more.stream()).toList();
        return new SuiteOptions(installation, home, ports, readyWithin, grace, environments, all, brokerOverrides);
    }

    public SuiteOptions withBrokerOverrides(Map<String, String> other) {
        return new SuiteOptions(installation, home, ports, readyWithin, grace, environments, javaOptions, other);
    }

    SuiteOptions withInstallation(Installation other) {
        return new SuiteOptions(other, home, ports, readyWithin, grace, environments, javaOptions, brokerOverrides);
    }
}
