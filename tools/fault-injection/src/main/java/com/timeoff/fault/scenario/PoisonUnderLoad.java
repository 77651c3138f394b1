package com.timeoff.fault.scenario;

import com.timeoff.models.Topics;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.check.AvroRecords;
import com.timeoff.fault.check.TopicLog;
import com.timeoff.fault.system.Stage;
import java.util.List;

/** Every kind of bad record on every partition of both topics: each is set aside as it came, and holds up nobody. */
public final class PoisonUnderLoad implements Scenario<Stage> {

    private static final List<String> TOPICS = List.of(Topics.LEAVE_APPLICATIONS, Topics.LEAVE_APPLICATIONS_RESULTS);

    @Override
    public void strike(Stage stage, Run run) throws Exception {
        var log = new TopicLog(stage.suite().bootstrapServers());
        var avro = new AvroRecords(stage.client(), stage.suite().registry());
        try (var poisoner = new Poisoner(log, stage.history())) {
            for (var topic : TOPICS) {
                var other = TOPICS.get(1 - TOPICS.indexOf(topic));
                poisoner.write(topic, Poison.of(some(log, topic), some(log, other), avro));
            }
            run.awaitDecisions(10);
            run.expectWithin(run.awaitTakenIn(), 5, "taken_in");
            run.expectWithin(run.awaitAnnounced(), 5, "announced");
            run.note("poisoned", poisoner.written());
            run.expect(poisoner.withoutDeadLetter().isEmpty(), "not set aside: " + poisoner.withoutDeadLetter());
        }
    }

    private static byte[] some(TopicLog log, String topic) {
        return log.all(topic).get(0).value();
    }
}
