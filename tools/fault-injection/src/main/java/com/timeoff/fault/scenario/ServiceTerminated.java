package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.load.LoadOptions;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import java.time.Duration;

/** SIGTERM under load: what was accepted is answered, and the process ends by itself within the grace. */
public final class ServiceTerminated implements Scenario<TestSystem> {

    private static final int GRACE_SECONDS = 15;
    private static final int SIGTERM = 143;

    private final PartName name;

    public ServiceTerminated(PartName name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name.label() + "-terminated";
    }

    /** Nobody tries again: what is on the topic without an answer was accepted and not answered. */
    @Override
    public LoadOptions load(LoadOptions usual) {
        return usual.withoutRetries();
    }

    @Override
    public void inject(TestSystem system, ScenarioContext context) {
        context.demandAnswers();
        var service = system.part(name);
        var since = System.nanoTime();
        service.close();
        context.expectWithin(Duration.ofNanos(System.nanoTime() - since), GRACE_SECONDS, "stopped");
        var code = service.exitCode().orElse(-1);
        context.expect(code == SIGTERM, "it ended with " + code);
        service.start();
    }
}
