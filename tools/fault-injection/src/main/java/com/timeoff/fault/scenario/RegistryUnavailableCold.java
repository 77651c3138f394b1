package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.Stage;

/** The employee-service starts while no registry is there: it says so, refuses in time, and heals by itself. */
public final class RegistryUnavailableCold implements Scenario<Stage> {

    @Override
    public void strike(Stage stage, Run run) {
        var registry = stage.part(PartName.REGISTRY);
        var service = stage.part(PartName.EMPLOYEE);
        registry.kill();
        service.kill();
        service.launch();
        run.await("liveness", () -> run.liveness(service) == 200);
        var acknowledged = run.acknowledgementsWhile(() -> run.awaitUnconfirmed(10));
        run.expect(acknowledged == 0, acknowledged + " acknowledged without a schema");
        run.expect(run.readiness(service) == 503, "readiness said " + run.readiness(service) + " without a registry");
        run.expect(run.liveness(service) == 200, "liveness went down with the registry");
        registry.start();
        run.note("healed_s", run.awaitReady(service));
    }
}
