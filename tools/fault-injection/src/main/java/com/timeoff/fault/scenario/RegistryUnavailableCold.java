package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;

/** The employee-service starts while no registry is there: it says so, refuses in time, and heals by itself. */
public final class RegistryUnavailableCold implements Scenario<TestSystem> {

    @Override
    public void inject(TestSystem system, ScenarioContext context) {
        var registry = system.part(PartName.REGISTRY);
        var service = system.part(PartName.EMPLOYEE);
        registry.kill();
        service.kill();
        service.launch();
        context.progress().await("liveness", () -> system.liveness(service) == 200);
        var acknowledged = context.progress()
                .acknowledgementsWhile(() -> context.progress().awaitUnconfirmed(10));
        context.expect(acknowledged == 0, acknowledged + " acknowledged without a schema");
        context.expect(
                system.readiness(service) == 503,
                "readiness said " + system.readiness(service) + " without a registry");
        context.expect(system.liveness(service) == 200, "liveness went down with the registry");
        registry.start();
        context.note("healed_s", context.progress().awaitReady(service));
    }
}
