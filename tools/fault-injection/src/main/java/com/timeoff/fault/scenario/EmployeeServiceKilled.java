package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;

/** kill -9 while submissions are on their way. */
public final class EmployeeServiceKilled implements Scenario<TestSystem> {

    @Override
    public void inject(TestSystem system, ScenarioContext context) {
        var service = system.part(PartName.EMPLOYEE);
        service.kill();
        service.start();
    }
}
