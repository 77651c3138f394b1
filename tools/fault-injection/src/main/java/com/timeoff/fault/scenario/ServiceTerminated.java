package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.load.LoadOptions;
import com.timeoff.fault.system.Stage;
import java.time.Duration;

/** SIGTERM under load: what was accepted is answered, and the process ends by itself within the grace. */
public final class ServiceTerminated implements Scenario<Stage> {

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
    public void strike(Stage stage, Run run) {
        run.demandAnswers();
        var service = stage.part(name);
        var since = System.nanoTime();
        service.close();
        run.expectWithin(Duration.ofNanos(System.nanoTime() - since), GRACE_SECONDS, "stopped");
        var code = service.exitCode().orElse(-1);
        run.expect(code == SIGTERM, "it ended with " + code);
        service.start();
    }
}
