package com.timeoff.core.kafka.topics;

import com.timeoff.core.startup.StartupStep;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Up when the broker answers and the topics are there. */
class TopicsHealthIndicator extends AbstractHealthIndicator {

    private final ObjectProvider<Admin> admin;
    private final StartupStep topics;
    private final ManagedTopics kept;
    private final Duration timeout;

    TopicsHealthIndicator(ObjectProvider<Admin> admin, StartupStep topics, ManagedTopics kept, Duration timeout) {
        super("the Kafka broker does not answer");
        this.admin = admin;
        this.topics = topics;
        this.kept = kept;
        this.timeout = timeout;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        var nodes = admin.getObject().describeCluster().nodes().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        var pending = topics.pending();
        builder.status(pending.isEmpty() ? Status.UP : Status.DOWN)
                .withDetail("brokers", nodes.size())
                .withDetail("topics", pending.orElse("there"))
                .withDetail("configuration", kept.deviations().isEmpty() ? "as configured" : kept.deviations());
    }
}
