package com.timeoff.fault.scenario;

import com.timeoff.models.Topics;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.ClusterStage;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** One of three brokers goes, and with it the leader of a partition: another leads, all goes on. */
public final class LeaderKilled implements Scenario<ClusterStage> {

    @Override
    public void strike(ClusterStage stage, Run run) throws Exception {
        var leader = stage.brokers().get(leader(stage) - 1);
        leader.kill();
        run.letPass();
        run.awaitDecisions(10);
        run.note("taken_in_s", run.awaitTakenIn());
        run.note("announced_s", run.awaitAnnounced());
        leader.start();
    }

    /** The id of the broker that leads the first partition. */
    private static int leader(ClusterStage stage) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stage.suite().bootstrapServers()))) {
            var applications = admin.describeTopics(List.of(Topics.LEAVE_APPLICATIONS))
                    .topicNameValues()
                    .values()
                    .iterator()
                    .next();
            return applications.get().partitions().get(0).leader().id();
        }
    }
}
