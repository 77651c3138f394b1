package com.timeoff.fault.load;

import com.timeoff.fault.client.LeaveJson;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;

/**
 * Leads its share of what is pending through their plans; now and then it says the same again, or tries what comes too
 * late.
 */
final class Decider {

    private static final String PENDING = "/leave-applications?status=PENDING&limit=200";

    private final SuiteClient client;
    private final History history;
    private final Changes changes;
    private final Targets targets;
    private final int share;
    private final int shares;
    private final Queue<LeavePlan> unfinished = new ConcurrentLinkedQueue<>();

    Decider(SuiteClient client, History history, Changes changes, Targets targets, int share, int shares) {
        this.client = client;
        this.history = history;
        this.changes = changes;
        this.targets = targets;
        this.share = share;
        this.shares = shares;
    }

    /** Whether there was nothing to decide. */
    boolean decideAll() {
        try {
            for (var plan : unfinished) {
                goOn(plan);
            }
            var mine = pending();
            for (var application : mine) {
                var plan = changes.planFor(application);
                unfinished.add(plan);
                goOn(plan);
            }
            return mine.isEmpty();
        } catch (IOException e) {
            targets.next();
            return false;
        }
    }

    /** Whether every plan that was begun has come to its end. */
    boolean finished() {
        return unfinished.isEmpty();
    }

    private List<Application> pending() throws IOException {
        var answer = client.get(targets.current(), PENDING);
        if (answer.status() != 200) {
            throw new IOException("the list answered " + answer.status());
        }
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .map(LeaveJson::id)
                .filter(it -> Math.floorMod(it.hashCode(), shares) == share)
                .map(history::find)
                .flatMap(Optional::stream)
                .filter(it -> it.forDeciders() && !isBegun(it))
                .toList();
    }

    private boolean isBegun(Application application) {
        return unfinished.stream().anyMatch(it -> it.application() == application);
    }

    private void goOn(LeavePlan plan) throws IOException {
        try {
            finish(plan);
            unfinished.remove(plan);
        } catch (TooManyRequestsException e) {
            // While the database is away all of us wait for it, and we are few people. Others' plans may go on.
        }
    }

    private void finish(LeavePlan plan) throws IOException {
        var advanced = true;
        while (advanced && !plan.finished()) {
            var command = plan.next();
            var revision = plan.revision();
            advanced = changes.advance(plan, targets.current());
            if (plan.revision() > revision) {
                insist(plan, command);
            }
        }
    }

    /** What is said here is not said again, should it not be answered. */
    private void insist(LeavePlan plan, LeaveCommand last) throws IOException {
        var application = plan.application();
        var whim = application.id().getLeastSignificantBits() & 0xF0;
        var revision = plan.revision() - 1;
        if (whim == 0x10) {
            changes.repeat(application, last, revision, targets.current());
        } else if (whim == 0x20 && plan.finished()) {
            changes.refuse(application, tooLateAfter(last), revision, targets.current());
        }
    }

    private static LeaveCommand tooLateAfter(LeaveCommand last) {
        return switch (last) {
            case APPROVE -> LeaveCommand.DECLINE;
            case WITHDRAW -> LeaveCommand.APPROVE;
            default -> LeaveCommand.WITHDRAW;
        };
    }
}
