package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.check.AvroRecords;
import com.timeoff.fault.check.TopicLog;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.models.Topics;
import java.util.List;

/** Every kind of bad record on every partition of the three topics: each is set aside as it came, and holds up nobody. */
public final class PoisonUnderLoad implements Scenario<TestSystem> {

    private static final List<String> TOPICS =
            List.of(Topics.LEAVE_APPLICATIONS, Topics.LEAVE_APPLICATIONS_RESULTS, Topics.LEAVE_APPLICATIONS_CHANGES);

    @Override
    public void inject(TestSystem system, ScenarioContext context) throws Exception {
        var log = new TopicLog(system.suite().bootstrapServers());
        var avro = new AvroRecords(system.client(), system.suite().registry());
        try (var poisoner = new Poisoner(log, system.history())) {
            for (var topic : TOPICS) {
                var other = TOPICS.get((TOPICS.indexOf(topic) + 1) % TOPICS.size());
                poisoner.write(topic, Poison.of(some(log, topic), some(log, other), avro));
            }
            context.progress().awaitDecisions(10);
            context.expectWithin(context.progress().awaitTakenIn(), 5, "taken_in");
            context.expectWithin(context.progress().awaitAnnounced(), 5, "announced");
            context.note("poisoned", poisoner.written());
            context.expect(poisoner.withoutDeadLetter().isEmpty(), "not set aside: " + poisoner.withoutDeadLetter());
        }
    }

    private static byte[] some(TopicLog log, String topic) {
        return log.all(topic).get(0).value();
    }
}
