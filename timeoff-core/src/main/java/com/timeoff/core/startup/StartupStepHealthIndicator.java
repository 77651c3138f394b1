package com.timeoff.core.startup;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down, with the reason, until the step is done; what is done stays done. */
public final class StartupStepHealthIndicator extends AbstractHealthIndicator {

    private final StartupStep step;

    public StartupStepHealthIndicator(StartupStep step) {
        this.step = step;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (step.isDone()) {
            builder.up();
        } else {
            builder.down().withDetail("reason", step.obstacle());
        }
    }
}
