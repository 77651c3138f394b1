package com.timeoff.fault.scenario;

import static com.timeoff.fault.system.Failpoint.Api.PRODUCE;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.Failpoint;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Topics;
import java.util.List;

/** A change is announced, the outbox does not know it: it is announced again, and changes nothing. */
public final class ManagerKilledBeforeOutboxMark implements Scenario<SingleBrokerSystem> {

    private static final List<String> TOPICS =
            List.of(Topics.LEAVE_APPLICATIONS_RESULTS, Topics.LEAVE_APPLICATIONS_CHANGES);

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) {
        var manager = system.part(PartName.MANAGER);
        for (var topic : TOPICS) {
            var copies = TopicTexts.read(system, topic).copies();
            var announced = Failpoint.insteadOfAnswerTo(PRODUCE, manager::kill).about(topic, system.topicId(topic));
            context.progress().awaitReached(system.proxy().arm(announced));
            manager.start();
            context.progress()
                    .await("the copy", () -> TopicTexts.read(system, topic).copies() > copies);
        }
    }
}
