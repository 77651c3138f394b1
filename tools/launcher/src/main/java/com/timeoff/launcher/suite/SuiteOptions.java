package com.timeoff.launcher.suite;

import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.jvm.Compilers;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How to run a suite.
 *
 * @param home the folder of its data, its logs and its pid files
 * @param readyWithin how long a stage may take to become ready
 * @param grace how long a part may take to stop before it is killed
 * @param services what each of the services is run with beside; those that are not there, with nothing
 * @param compilers of the services
 * @param brokerOverrides extra entries of the broker's server.properties
 * @param secured whether broker, registry, database and services let in only whom they know, by passwords made for them
 */
public record SuiteOptions(
        Installation installation,
        Path home,
        Ports ports,
        Duration readyWithin,
        Duration grace,
        Map<PartName, ServiceOptions> services,
        Compilers compilers,
        Map<String, String> brokerOverrides,
        boolean secured) {

    /** For tests: free ports, a minute to become ready, 15 s to stop. */
    public static SuiteOptions in(Path home) {
        return new SuiteOptions(
                Installation.locate(),
                home,
                Ports.free(),
                Duration.ofSeconds(60),
                Duration.ofSeconds(15),
                Map.of(),
                Compilers.FOR_A_LAPTOP,
                Map.of(),
                false);
    }

    public SuiteOptions withPorts(Ports other) {
        return new SuiteOptions(
                installation, home, other, readyWithin, grace, services, compilers, brokerOverrides, secured);
    }

    public SuiteOptions withReadyWithin(Duration other) {
        return new SuiteOptions(installation, home, ports, other, grace, services, compilers, brokerOverrides, secured);
    }

    /** Adds to what all services are told. */
    public SuiteOptions withEnvironment(Map<String, String> other) {
        return PartName.SERVICES.stream()
                .reduce(this, (options, service) -> options.withEnvironment(service, other), (one, same) -> one);
    }

    /** Adds to what that service alone is told. */
    public SuiteOptions withEnvironment(PartName service, Map<String, String> more) {
        return with(service, service(service).withEnvironment(more));
    }

    /** Adds a jar to the class path of that service alone. */
    public SuiteOptions withClassPath(PartName service, Path jar) {
        return with(service, service(service).withClassPath(jar));
    }

    /** Leaves out a service that nobody asks for anything: a test or a measurement that is about the others. */
    public SuiteOptions without(PartName service) {
        return with(service, service(service).leftOut());
    }

    public ServiceOptions service(PartName service) {
        return services.getOrDefault(service, ServiceOptions.NONE);
    }

    private SuiteOptions with(PartName service, ServiceOptions other) {
        Map<PartName, ServiceOptions> all = new EnumMap<>(PartName.class);
        all.putAll(services);
        all.put(service, other);
        return new SuiteOptions(
                installation, home, ports, readyWithin, grace, all, compilers, brokerOverrides, secured);
    }

    public SuiteOptions withCompilers(Compilers other) {
        return new SuiteOptions(
                installation, home, ports, readyWithin, grace, services, other, brokerOverrides, secured);
    }

    public SuiteOptions withBrokerOverrides(Map<String, String> other) {
        return new SuiteOptions(installation, home, ports, readyWithin, grace, services, compilers, other, secured);
    }

    public SuiteOptions withSecurity() {
        return new SuiteOptions(
                installation, home, ports, readyWithin, grace, services, compilers, brokerOverrides, true);
    }

    SuiteOptions withInstallation(Installation other) {
        return new SuiteOptions(other, home, ports, readyWithin, grace, services, compilers, brokerOverrides, secured);
    }
}
