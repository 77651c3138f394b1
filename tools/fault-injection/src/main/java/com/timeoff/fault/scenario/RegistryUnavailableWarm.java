package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;

/** The registry goes, and everybody has the schemas: nobody notices. */
public final class RegistryUnavailableWarm implements Scenario<TestSystem> {

    @Override
    public void inject(TestSystem system, ScenarioContext context) {
        var registry = system.part(PartName.REGISTRY);
        registry.kill();
        context.progress().awaitAcknowledgements();
        context.note("taken_in_s", context.progress().awaitTakenIn());
        context.note("announced_s", context.progress().awaitAnnounced());
        registry.start();
    }
}
