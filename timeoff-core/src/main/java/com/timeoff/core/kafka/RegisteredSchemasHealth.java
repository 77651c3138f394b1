package com.timeoff.core.kafka;

import com.timeoff.core.startup.StartupStep;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the schemas of what is written are not known yet, or the registry has lost them. */
class RegisteredSchemasHealth extends AbstractHealthIndicator {

    private final StartupStep schemas;
    private final RegisteredSchemas written;

    RegisteredSchemasHealth(StartupStep schemas, RegisteredSchemas written) {
        this.schemas = schemas;
        this.written = written;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (!schemas.isDone()) {
            builder.down().withDetail("reason", schemas.obstacle());
        } else if (written.missing().isPresent()) {
            builder.down().withDetail("reason", written.missing().get());
        } else {
            builder.up();
        }
    }
}
