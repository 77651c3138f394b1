package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Topics;

/**
 * kill -9 of the only broker: no 202 until it is back. What is decided, cancelled and commented on meanwhile is announced
 * then.
 */
public final class BrokerKilled implements Scenario<TestSystem> {

    @Override
    public void inject(TestSystem system, ScenarioContext context) {
        var application = OwnApplication.submit(system, context, "alice@example.com", 0);
        var broker = system.part(PartName.KAFKA);
        broker.kill();
        context.progress().awaitAnswersInFlight();
        var acknowledged = context.progress().acknowledgementsWhile(() -> {
            context.progress().awaitUnconfirmed(10);
            LongestPlan.run(system, context, application);
        });
        context.expect(acknowledged == 0, acknowledged + " acknowledged without a broker");
        broker.start();
        context.progress().awaitAtTheReader(application, application.revision());
        expect(system, context, Topics.LEAVE_APPLICATIONS_RESULTS, application, 1);
        expect(system, context, Topics.LEAVE_APPLICATIONS_CHANGES, application, application.revision());
    }

    /** Their order is checked of all applications. */
    private static void expect(
            TestSystem system, ScenarioContext context, String topic, Application application, int records) {
        var found = TopicTexts.read(system, topic).of(application);
        context.expect(found == records, topic + " has " + found + " records of what was changed meanwhile");
    }
}
