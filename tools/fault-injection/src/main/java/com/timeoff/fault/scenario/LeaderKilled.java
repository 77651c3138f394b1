package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.BrokerClusterSystem;
import com.timeoff.models.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** One of three brokers goes, and with it the leader of a partition: another leads, all goes on. */
public final class LeaderKilled implements Scenario<BrokerClusterSystem> {

    @Override
    public void inject(BrokerClusterSystem system, ScenarioContext context) throws Exception {
        var leader = system.brokers().get(leader(system) - 1);
        leader.kill();
        context.progress().awaitAcknowledgements();
        context.progress().awaitDecisions(10);
        context.note("taken_in_s", context.progress().awaitTakenIn());
        context.note("announced_s", context.progress().awaitAnnounced());
        leader.start();
    }

    /** The id of the broker that leads the first partition. */
    private static int leader(BrokerClusterSystem system) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", system.suite().bootstrapServers()))) {
            var applications = admin.describeTopics(List.of(Topics.LEAVE_APPLICATIONS))
                    .topicNameValues()
                    .values()
                    .iterator()
                    .next();
            return applications.get().partitions().get(0).leader().id();
        }
    }
}
