package com.timeoff.fault.load;

import com.timeoff.fault.client.HttpReply;
import com.timeoff.fault.client.LeaveJson;
import com.timeoff.fault.client.OverlapProblem;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Period;
import com.timeoff.fault.history.RefusedApproval;
import com.timeoff.fault.history.RequestedChange;
import com.timeoff.fault.history.Violation.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Calls that change applications, each made by whoever may, and held against what was answered. */
public final class Changes {

    private final SuiteClient client;
    private final History history;
    private final Applicants applicants;

    /** @param client of HR */
    public Changes(SuiteClient client, History history, Applicants applicants) {
        this.client = client;
        this.history = history;
        this.applicants = applicants;
    }

    LeavePlan planFor(Application application) {
        return LeavePlan.of(application, applicants.of(application).isPresent());
    }

    /**
     * The plan's next call; one that was not answered is made again. An approval may be refused since the leave overlaps
     * other leave: then the plan is another one.
     *
     * @return whether the plan goes on; if not, that is noted as a violation
     * @throws IOException if it cannot be made now
     */
    public boolean advance(LeavePlan plan, URI manager) throws IOException {
        var application = plan.application();
        var command = plan.next();
        var caller = caller(application, command);
        var wanted = new RequestedChange(command.change(), caller.email(), comment(plan.revision()));
        application.changing(wanted);
        var begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var since = System.nanoTime();
        var answer = send(command, caller, manager, application, plan.revision());
        var overlap = OverlapProblem.of(answer);
        if (command == LeaveCommand.APPROVE && overlap.isPresent()) {
            var call = new Period(since, System.nanoTime());
            history.refused(new RefusedApproval(application, overlap.get().overlaps(), call));
            plan.refused();
            return true;
        }
        if (answer.status() != 200) {
            var kind = answer.status() == 409 ? Kind.DUPLICATED : Kind.BROKEN;
            history.violated(kind, application.id(), command + " was answered " + answer);
            return false;
        }
        compare(application, wanted, plan.revision(), answer);
        history.changed(application, plan.revision(), wanted, changedBefore(begun, answer));
        plan.advance();
        return true;
    }

    /** The plan's last call once more: it changes nothing. */
    void repeat(Application application, LeaveCommand command, int revision, URI manager) throws IOException {
        var answer = send(command, caller(application, command), manager, application, revision);
        if (answer.status() == 200) {
            var present = answer.body().path("revision").asInt();
            if (present != revision) {
                history.violated(Kind.DUPLICATED, application.id(), command + " once more made revision " + present);
            }
        } else {
            history.violated(Kind.DUPLICATED, application.id(), command + " once more answered " + answer);
        }
    }

    /** A call that comes too late for where the application stands. */
    void refuse(Application application, LeaveCommand command, int revision, URI manager) throws IOException {
        var answer = send(command, client, manager, application, revision + 1);
        if (answer.status() != 409 || answer.text("applicationStatus").isEmpty()) {
            history.violated(Kind.DUPLICATED, application.id(), command + " at the end answered " + answer);
        }
    }

    private void compare(Application application, RequestedChange wanted, int revision, HttpReply answer) {
        var made = answer.body().path("lastChange");
        var told = new RequestedChange(
                wanted.type(), made.path("changedBy").asString(""), LeaveJson.text(made, "comment"));
        var present = answer.body().path("revision").asInt();
        if (present != revision
                || !made.path("change").asString("").equals(wanted.type().name())
                || !told.equals(wanted)) {
            history.violated(Kind.BROKEN, application.id(), wanted + " made revision " + present + ": " + made);
        }
    }

    private static boolean changedBefore(Instant begun, HttpReply answer) {
        var at = answer.body().path("lastChange").path("changedAt").asString("");
        return !at.isEmpty() && Instant.parse(at).isBefore(begun);
    }

    private SuiteClient caller(Application application, LeaveCommand command) {
        return switch (command) {
            case WITHDRAW, REQUEST_CANCELLATION -> applicants.of(application).orElse(client);
            default -> client;
        };
    }

    private static String comment(int revision) {
        return "step-" + revision;
    }

    private static HttpReply send(
            LeaveCommand command, SuiteClient caller, URI manager, Application application, int revision)
            throws IOException {
        HttpReply answer;
        try {
            answer = command.send(caller, manager, application.id(), comment(revision));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw e;
        } catch (IOException e) {
            application.changeBroke();
            throw e;
        }
        return switch (answer.status()) {
            case 429 -> throw new TooManyRequestsException();
            case 500, 503 -> throw new IOException("no change now");
            default -> answer;
        };
    }
}
