package com.timeoff.fault.load;

import static com.timeoff.fault.load.LeaveCommand.APPROVE;
import static com.timeoff.fault.load.LeaveCommand.CANCEL;
import static com.timeoff.fault.load.LeaveCommand.COMMENT;
import static com.timeoff.fault.load.LeaveCommand.DECLINE;
import static com.timeoff.fault.load.LeaveCommand.GRANT_CANCELLATION;
import static com.timeoff.fault.load.LeaveCommand.REFUSE_CANCELLATION;
import static com.timeoff.fault.load.LeaveCommand.REQUEST_CANCELLATION;
import static com.timeoff.fault.load.LeaveCommand.WITHDRAW;

import com.timeoff.fault.history.Application;
import java.util.ArrayList;
import java.util.List;

/** What becomes of one application, call by call: each makes the next revision, and the first ones decide or withdraw it. */
public final class LeavePlan {

    private static final List<List<LeaveCommand>> BY_OTHERS = List.of(
            List.of(APPROVE),
            List.of(APPROVE),
            List.of(APPROVE, CANCEL),
            List.of(COMMENT, APPROVE, COMMENT),
            List.of(DECLINE),
            List.of(DECLINE),
            List.of(COMMENT, DECLINE),
            List.of(WITHDRAW));

    /** Every change there is of approved leave. */
    private static final List<LeaveCommand> LONGEST = List.of(
            COMMENT,
            APPROVE,
            REQUEST_CANCELLATION,
            REFUSE_CANCELLATION,
            COMMENT,
            REQUEST_CANCELLATION,
            GRANT_CANCELLATION);

    /** None leaves approved leave: those who sign in would soon have no more days. */
    private static final List<List<LeaveCommand>> BY_THE_APPLICANT = List.of(
            List.of(WITHDRAW),
            List.of(APPROVE, REQUEST_CANCELLATION, GRANT_CANCELLATION),
            List.of(APPROVE, REQUEST_CANCELLATION, REFUSE_CANCELLATION, COMMENT, CANCEL),
            LONGEST);

    private final Application application;
    private List<LeaveCommand> commands;
    private int done;

    private LeavePlan(Application application, List<LeaveCommand> commands) {
        this.application = application;
        this.commands = commands;
    }

    /** Always the same one for the same application. */
    static LeavePlan of(Application application, boolean applicantSignsIn) {
        var all = applicantSignsIn ? BY_THE_APPLICANT : BY_OTHERS;
        var chosen = Math.floorMod(application.id().getLeastSignificantBits(), all.size());
        return new LeavePlan(application, all.get(chosen));
    }

    /** @param application of somebody who can sign in */
    public static LeavePlan longest(Application application) {
        return new LeavePlan(application, LONGEST);
    }

    public Application application() {
        return application;
    }

    public synchronized boolean finished() {
        return done == commands.size();
    }

    /** The first that was not answered with 200. */
    synchronized LeaveCommand next() {
        return commands.get(done);
    }

    /** Which the next one makes. */
    synchronized int revision() {
        return done + 1;
    }

    synchronized void advance() {
        done++;
    }

    /** What cannot be approved is declined instead. */
    synchronized void refused() {
        var begun = new ArrayList<>(commands.subList(0, done));
        begun.add(DECLINE);
        commands = List.copyOf(begun);
    }
}
