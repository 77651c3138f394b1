package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.Stage;

/** kill -9 while submissions are on their way. */
public final class EmployeeServiceKilled implements Scenario<Stage> {

    @Override
    public void strike(Stage stage, Run run) {
        var service = stage.part(PartName.EMPLOYEE);
        service.kill();
        service.start();
    }
}
