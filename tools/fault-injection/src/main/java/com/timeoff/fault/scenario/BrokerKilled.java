package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;

/** kill -9 of the only broker: no 202 until it is back. */
public final class BrokerKilled implements Scenario<TestSystem> {

    @Override
    public void inject(TestSystem system, ScenarioContext context) {
        var broker = system.part(PartName.KAFKA);
        broker.kill();
        context.progress().awaitAnswersInFlight();
        var acknowledged = context.progress()
                .acknowledgementsWhile(() -> context.progress().awaitUnconfirmed(10));
        context.expect(acknowledged == 0, acknowledged + " acknowledged without a broker");
        broker.start();
    }
}
