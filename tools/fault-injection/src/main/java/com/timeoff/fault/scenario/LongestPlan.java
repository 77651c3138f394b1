package com.timeoff.fault.scenario;

import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.load.Applicants;
import com.timeoff.fault.load.Changes;
import com.timeoff.fault.load.LeavePlan;
import com.timeoff.fault.system.TestSystem;
import java.io.IOException;

/** Leads an application of Alice's through every change that there is of approved leave. */
final class LongestPlan {

    private LongestPlan() {}

    /** Returns the last revision, when the manager has it. */
    static int run(TestSystem system, ScenarioContext context, Application application) {
        var changes = new Changes(system.client(), system.history(), new Applicants());
        var plan = LeavePlan.longest(application);
        context.progress().await("the longest plan", () -> {
            try {
                return plan.finished() || !changes.advance(plan, OwnApplication.manager(system, 0));
            } catch (IOException e) {
                return false;
            }
        });
        return application.revision();
    }
}
