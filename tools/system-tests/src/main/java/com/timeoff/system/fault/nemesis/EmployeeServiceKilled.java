package com.timeoff.system.fault.nemesis;

import com.timeoff.launcher.PartName;
import com.timeoff.system.fault.Run;
import com.timeoff.system.fault.Scenario;
import com.timeoff.system.fault.stage.Stage;

/** kill -9 while submissions are on their way. */
public final class EmployeeServiceKilled implements Scenario<Stage> {

    @Override
    public void strike(Stage stage, Run run) {
        var service = stage.part(PartName.EMPLOYEE);
        service.kill();
        service.start();
    }
}
