package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.Stage;

/** SIGSTOP of the only broker past the deadline: connections stay open, nobody answers, and what was sent may land later. */
public final class BrokerPaused implements Scenario<Stage> {

    @Override
    public void strike(Stage stage, Run run) {
        var broker = stage.part(PartName.KAFKA);
        broker.pause();
        try {
            run.awaitAnswersInFlight();
            var acknowledged = run.acknowledgementsWhile(() -> run.awaitUnconfirmed(10));
            run.expect(acknowledged == 0, acknowledged + " acknowledged by a broker that stands still");
        } finally {
            broker.resume();
        }
    }
}
