package com.timeoff.core.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when the broker answers and the topics are there. */
class TopicsHealthIndicator extends AbstractHealthIndicator {

    private final ObjectProvider<Admin> admin;
    private final TopicProvisioning provisioning;
    private final Duration timeout;

    TopicsHealthIndicator(ObjectProvider<Admin> admin, TopicProvisioning provisioning, Duration timeout) {
        super("the Kafka broker does not answer");
        this.admin = admin;
        this.provisioning = provisioning;
        this.timeout = timeout;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        var nodes = admin.getObject().describeCluster().nodes().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        builder.status(provisioning.isDone() ? "UP" : "DOWN")
                .withDetail("brokers", nodes.size())
                .withDetail("topics", provisioning.isDone() ? "there" : "not created yet");
    }
}
