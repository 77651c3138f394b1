package com.timeoff.launcher.suite;

import com.timeoff.launcher.broker.KafkaBroker;
import com.timeoff.launcher.database.DatabaseUsers;
import com.timeoff.launcher.database.PostgresServer;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.PartSpec;
import com.timeoff.launcher.process.UnprivilegedUser;
import com.timeoff.launcher.registry.SchemaRegistry;
import com.timeoff.launcher.secret.Secrets;
import com.timeoff.launcher.service.ServiceSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a suite as its options have them, not started yet.
 *
 * @param secrets of a secured suite
 */
record SuiteParts(SuiteOptions options, Home home, Optional<Secrets> secrets) {

    Map<PartName, Part> all() {
        Map<PartName, Part> parts = new EnumMap<>(PartName.class);
        specs(List.of(PartName.values())).forEach(spec -> parts.put(spec.name(), new Part(spec)));
        return parts;
    }

    List<PartSpec> specs(List<PartName> names) {
        return names.stream()
                .filter(it -> options.service(it).isPart())
                .map(this::spec)
                .toList();
    }

    /** One more instance of a service, on a port and in folders of its own. */
    Part another(PartName service, int number, Map<String, String> environment) {
        SuiteOptions its = options.withEnvironment(service, environment);
        return new Part(ServiceSpec.of(service, its, secrets, home.files(service, number), FreePorts.next()));
    }

    private PartSpec spec(PartName name) {
        return switch (name) {
            case KAFKA ->
                KafkaBroker.spec(
                        options.installation(),
                        home.files(name),
                        options.ports().of(PortName.KAFKA),
                        options.ports().of(PortName.KAFKA_CONTROLLER),
                        options.brokerOverrides(),
                        secrets,
                        options.grace());
            case REGISTRY ->
                SchemaRegistry.spec(
                        options.installation(),
                        home.files(name),
                        options.ports().of(PortName.REGISTRY),
                        options.ports().of(PortName.REGISTRY_MANAGEMENT),
                        secrets,
                        options.grace());
            case POSTGRES ->
                PostgresServer.spec(
                        options.installation(),
                        home.files(name),
                        options.ports().of(PortName.POSTGRES),
                        Map.of(),
                        databasePasswords(),
                        UnprivilegedUser.current(),
                        options.grace());
            case EMPLOYEE, MANAGER, READER, NOTIFICATIONS -> ServiceSpec.of(name, options, secrets, home.files(name));
        };
    }

    private Map<String, String> databasePasswords() {
        Secrets kept = secrets.orElseGet(() -> Secrets.madeForUnsecured(home));
        return DatabaseUsers.passwords(secrets, kept.database(DatabaseUsers.ADMIN));
    }
}
