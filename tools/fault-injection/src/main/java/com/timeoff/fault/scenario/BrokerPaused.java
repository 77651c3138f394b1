package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;

/** SIGSTOP of the only broker past the deadline: connections stay open, nobody answers, and what was sent may land later. */
public final class BrokerPaused implements Scenario<TestSystem> {

    @Override
    public void inject(TestSystem system, ScenarioContext context) {
        var broker = system.part(PartName.KAFKA);
        broker.pause();
        try {
            context.progress().awaitAnswersInFlight();
            var acknowledged = context.progress()
                    .acknowledgementsWhile(() -> context.progress().awaitUnconfirmed(10));
            context.expect(acknowledged == 0, acknowledged + " acknowledged by a broker that stands still");
        } finally {
            broker.resume();
        }
    }
}
