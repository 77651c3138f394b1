package com.timeoff.fault.scenario;

import com.timeoff.fault.client.HttpReply;
import com.timeoff.fault.client.LeaveJson;
import com.timeoff.fault.client.OverlapProblem;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.Period;
import com.timeoff.fault.history.RefusedApproval;
import com.timeoff.fault.history.RequestedChange;
import com.timeoff.fault.load.LeaveCommand;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.models.ChangeType;
import java.io.IOException;

/** That somebody changes an application; it is in the history with what was answered. */
record Call(SuiteClient client, LeaveCommand command) {

    private static final String COMMENT = "As agreed";

    /** @param number of the manager: they are called in turn */
    HttpReply send(TestSystem system, Application application, int number) throws IOException {
        application.changing(new RequestedChange(command.change(), client.email(), COMMENT));
        var manager = OwnApplication.manager(system, number);
        var since = System.nanoTime();
        var answer = command.send(client, manager, application.id(), COMMENT);
        var call = new Period(since, System.nanoTime());
        if (answer.status() == 200) {
            system.history().changed(application, answer.body().path("revision").asInt(0), made(answer), false);
        }
        OverlapProblem.of(answer)
                .ifPresent(it -> system.history().refused(new RefusedApproval(application, it.overlaps(), call)));
        return answer;
    }

    /** By one of those who asked for it: all of them are answered with 200. */
    private static RequestedChange made(HttpReply answer) {
        var change = answer.body().path("lastChange");
        return new RequestedChange(
                ChangeType.valueOf(change.path("change").asString()),
                change.path("changedBy").asString(),
                LeaveJson.text(change, "comment"));
    }
}
