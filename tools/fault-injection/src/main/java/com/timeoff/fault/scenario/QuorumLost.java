package com.timeoff.fault.scenario;

import com.timeoff.launcher.Part;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.ClusterStage;

/** Two of three brokers go: nothing can be kept safely, and so nothing is accepted until one is back. */
public final class QuorumLost implements Scenario<ClusterStage> {

    @Override
    public void strike(ClusterStage stage, Run run) {
        var brokers = stage.brokers();
        var survivor = run.random().nextInt(brokers.size());
        var killed = brokers.stream().filter(it -> it != brokers.get(survivor)).toList();
        killed.forEach(Part::kill);
        run.awaitAnswersInFlight();
        var acknowledged = run.acknowledgementsWhile(() -> run.awaitUnconfirmed(20));
        run.expect(acknowledged == 0, acknowledged + " acknowledged by one broker of three");
        killed.forEach(Part::launch);
        killed.forEach(Part::start);
    }
}
