package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.Stage;

/** kill -9 of the only broker: no 202 until it is back. */
public final class BrokerKilled implements Scenario<Stage> {

    @Override
    public void strike(Stage stage, Run run) {
        var broker = stage.part(PartName.KAFKA);
        broker.kill();
        run.awaitAnswersInFlight();
        var acknowledged = run.acknowledgementsWhile(() -> run.awaitUnconfirmed(10));
        run.expect(acknowledged == 0, acknowledged + " acknowledged without a broker");
        broker.start();
    }
}
