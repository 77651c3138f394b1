package com.timeoff.fault.scenario;

import static java.util.stream.Collectors.toMap;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.check.TopicLog;
import com.timeoff.fault.client.Version1Consumer;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.models.Topics;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/**
 * The original .NET reader beside every change that there is: it sees the decisions, and never ends. One like it on the topic
 * of changes ends at the first record.
 */
public final class OriginalReader implements Scenario<TestSystem> {

    private static final int ENOUGH = 100;

    @Override
    public void inject(TestSystem system, ScenarioContext context) {
        var broker = system.suite().bootstrapServers();
        var registry = system.suite().registry();
        try (var reader = Version1Consumer.atEnd(broker, registry, Topics.LEAVE_APPLICATIONS_RESULTS)) {
            var application = OwnApplication.submit(system, context, "alice@example.com", 0);
            context.progress().awaitAtTheReader(application, LongestPlan.run(system, context, application));
            context.progress().awaitDecisions(ENOUGH);
            context.progress().awaitAnnounced();
            expectAllRead(reader, context, new TopicLog(broker));
        }
        try (var misplaced = Version1Consumer.atBeginning(broker, registry, Topics.LEAVE_APPLICATIONS_CHANGES)) {
            context.progress().await("the end of a reader of changes", () -> misplaced
                    .failure()
                    .isPresent());
            context.expect(misplaced.decisions() == 0, "a reader of version 1 took a change for a decision");
        }
    }

    private static void expectAllRead(Version1Consumer reader, ScenarioContext context, TopicLog log) {
        var written = new AtomicLong();
        var ends = reader.first().keySet().stream().collect(toMap(it -> it, it -> 0L));
        log.read(Topics.LEAVE_APPLICATIONS_RESULTS, record -> {
            var partition = new TopicPartition(record.topic(), record.partition());
            ends.put(partition, record.offset() + 1);
            if (record.offset() >= reader.first().getOrDefault(partition, 0L)) {
                written.incrementAndGet();
            }
        });
        context.progress()
                .await(
                        "the original reader",
                        () -> reader.failure().isPresent()
                                || ends.entrySet().stream().allMatch(it -> reader.hasRead(it.getKey(), it.getValue())));
        context.expect(reader.failure().isEmpty(), "the original reader has ended: " + reader.failure());
        context.expect(
                reader.decisions() >= written.get() && written.get() >= ENOUGH,
                "the original reader saw " + reader.decisions() + " of " + written + " decisions");
        context.note("read", reader.decisions());
    }
}
