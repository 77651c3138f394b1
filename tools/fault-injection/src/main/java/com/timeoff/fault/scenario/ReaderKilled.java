package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.Stage;

/** kill -9 while results come in; a subscriber goes on where it was. */
public final class ReaderKilled implements Scenario<Stage> {

    @Override
    public void strike(Stage stage, Run run) {
        run.listen();
        var reader = stage.part(PartName.READER);
        reader.kill();
        run.letPass();
        reader.start();
    }
}
