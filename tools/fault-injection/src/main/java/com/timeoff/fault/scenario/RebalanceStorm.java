package com.timeoff.fault.scenario;

import com.timeoff.launcher.Part;
import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.PostgresStage;
import java.util.List;

/** Instances come and go, with and without a goodbye, and partitions move from one to another all the time. */
public final class RebalanceStorm implements Scenario<PostgresStage> {

    private static final int WAVES = 2;

    @Override
    public void strike(PostgresStage stage, Run run) {
        var extras = List.of(stage.another(PartName.MANAGER), stage.another(PartName.READER));
        for (var wave = 0; wave < WAVES; wave++) {
            extras.forEach(Part::launch);
            extras.forEach(Part::start);
            run.letPass();
            if (run.random().nextBoolean()) {
                extras.forEach(Part::kill);
            } else {
                extras.forEach(Part::close);
            }
        }
    }
}
