package com.timeoff.launcher.suite;

import com.timeoff.launcher.broker.KafkaProbe;
import com.timeoff.launcher.database.PostgresProbe;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Probe;
import com.timeoff.launcher.registry.SchemaRegistry;
import com.timeoff.launcher.secret.Secrets;
import com.timeoff.launcher.service.ServiceSpec;
import java.util.Optional;

/** How each part is asked whether it serves. */
public final class Probes {

    private Probes() {}

    /** @param secrets where not everybody may ask */
    public static Probe of(PartName part, int port, Optional<Secrets> secrets) {
        return switch (part) {
            case KAFKA -> KafkaProbe.of(port, secrets);
            case REGISTRY -> SchemaRegistry.probe(port);
            case POSTGRES -> new PostgresProbe(port);
            case EMPLOYEE, MANAGER, READER, NOTIFICATIONS -> ServiceSpec.probe(port);
        };
    }
}
