package com.timeoff.fault.scenario;

import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.load.Submitter;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.RequestedLeave;
import java.net.URI;

/** Applications that a scenario submits and changes by itself, beside those of the load. */
final class OwnApplication {

    private OwnApplication() {}

    /**
     * For a day that overlaps no other leave; returns when it is pending at the manager.
     *
     * @param number no two of a scenario have the same
     */
    static Application submit(TestSystem system, ScenarioContext context, String email, int number) {
        var application = submit(system, context, system.history().leaveApart(email, number), number);
        awaitPending(system, context, application);
        return application;
    }

    /** Returns when it is acknowledged. */
    static Application submit(TestSystem system, ScenarioContext context, RequestedLeave leave, int number) {
        var key = context.scenario() + "-own-" + number;
        var application = system.history().attempt(context.scenario(), leave, key, false);
        var employee = system.addresses(PartName.EMPLOYEE).get(0);
        context.progress().await("the submission", () -> {
            var answer = Submitter.post(system.client(), employee, application);
            if (answer.status() == 202) {
                Submitter.acknowledge(system.history(), application, answer);
            }
            return answer.status() == 202;
        });
        return application;
    }

    static void awaitPending(TestSystem system, ScenarioContext context, Application application) {
        var path = "/leave-applications/" + application.id();
        context.progress().await("the application", () -> system.serves(PartName.MANAGER, path));
    }

    /** The managers in turn. */
    static URI manager(TestSystem system, int number) {
        var managers = system.addresses(PartName.MANAGER);
        return managers.get(number % managers.size());
    }
}
