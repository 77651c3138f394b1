package com.timeoff.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How to run a suite.
 *
 * @param home the folder of its data, its logs and its pid files
 * @param readyWithin how long a stage may take to become ready
 * @param grace how long a part may take to stop before it is killed
 * @param environment extra environment variables of the three services
 * @param brokerOverrides extra entries of the broker's server.properties
 */
public record SuiteOptions(
        Installation installation,
        Path home,
        Ports ports,
        Duration readyWithin,
        Duration grace,
        Map<String, String> environment,
        Map<String, String> brokerOverrides) {

    /** For tests: free ports, a minute to become ready, 15 s to stop. */
    public static SuiteOptions in(Path home) {
        return new SuiteOptions(
                Installation.locate(),
                home,
                Ports.free(),
                Duration.ofSeconds(60),
                Duration.ofSeconds(15),
                Map.of(),
                Map.of());
    }

    public SuiteOptions withPorts(Ports other) {
        return new SuiteOptions(installation, home, other, readyWithin, grace, environment, brokerOverrides);
    }

    public SuiteOptions withReadyWithin(Duration other) {
        return new SuiteOptions(installation, home, ports, other, grace, environment, brokerOverrides);
    }

    public SuiteOptions withEnvironment(Map<String, String> other) {
        return new SuiteOptions(installation, home, ports, readyWithin, grace, other, brokerOverrides);
    }

    public SuiteOptions withBrokerOverrides(Map<String, String> other) {
        return new SuiteOptions(installation, home, ports, readyWithin, grace, environment, other);
    }

    SuiteOptions withInstallation(Installation other) {
        return new SuiteOptions(other, home, ports, readyWithin, grace, environment, brokerOverrides);
    }
}
