package com.timeoff.core.startup;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while there is a reason for it, which is for an operator's eyes. */
public final class ReasonHealthIndicator extends AbstractHealthIndicator {

    private final Supplier<Optional<String>> reason;

    /** @param reason empty while all is well */
    public ReasonHealthIndicator(Supplier<Optional<String>> reason) {
        this.reason = reason;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        reason.get().ifPresentOrElse(it -> builder.down().withDetail("reason", it), builder::up);
    }
}
