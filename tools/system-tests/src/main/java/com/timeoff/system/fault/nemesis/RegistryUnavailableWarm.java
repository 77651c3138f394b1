package com.timeoff.system.fault.nemesis;

import com.timeoff.launcher.PartName;
import com.timeoff.system.fault.Run;
import com.timeoff.system.fault.Scenario;
import com.timeoff.system.fault.stage.Stage;

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
