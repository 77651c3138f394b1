package com.timeoff.system.fault.nemesis;

import com.timeoff.launcher.PartName;
import com.timeoff.system.fault.Run;
import com.timeoff.system.fault.Scenario;
import com.timeoff.system.fault.stage.Stage;

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
