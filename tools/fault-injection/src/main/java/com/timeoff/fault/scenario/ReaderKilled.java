package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;

/** kill -9 while results come in; a subscriber goes on where it was. */
public final class ReaderKilled implements Scenario<TestSystem> {

    @Override
    public void inject(TestSystem system, ScenarioContext context) {
        context.listen();
        var reader = system.part(PartName.READER);
        reader.kill();
        context.progress().awaitAcknowledgements();
        reader.start();
    }
}
