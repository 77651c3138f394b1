package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.Stage;

/** The registry goes, and everybody has the schemas: nobody notices. */
public final class RegistryUnavailableWarm implements Scenario<Stage> {

    @Override
    public void strike(Stage stage, Run run) {
        var registry = stage.part(PartName.REGISTRY);
        registry.kill();
        run.letPass();
        run.note("taken_in_s", run.awaitTakenIn());
        run.note("announced_s", run.awaitAnnounced());
        registry.start();
    }
}
