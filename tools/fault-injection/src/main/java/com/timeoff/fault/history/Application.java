package com.timeoff.fault.history;

import com.timeoff.models.Decision;
import com.timeoff.models.RequestedLeave;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leave application as its clients know it: what they tried, and what was answered. */
public final class Application {

    private final String scenario;
    private final RequestedLeave leave;
    private final String key;
    private final UUID id;
    private final boolean forDeciders;
    private final Set<Decision> attempted = EnumSet.noneOf(Decision.class);
    private @Nullable Position acknowledged;
    private @Nullable Decision decided;
    private boolean submissionUnanswered;
    private boolean decisionUnanswered;

    Application(String scenario, RequestedLeave leave, String key, UUID id, boolean forDeciders) {
        this.scenario = scenario;
        this.leave = leave;
        this.key = key;
        this.id = id;
        this.forDeciders = forDeciders;
    }

    public String scenario() {
        return scenario;
    }

    public RequestedLeave leave() {
        return leave;
    }

    public String key() {
        return key;
    }

    public UUID id() {
        return id;
    }

    /** Whether the load decides it, and not a scenario by itself. */
    public boolean forDeciders() {
        return forDeciders;
    }

    /** Where the first 202 said that it stands. */
    public synchronized Optional<Position> acknowledged() {
        return Optional.ofNullable(acknowledged);
    }

    synchronized boolean acknowledge(Position position) {
        submissionUnanswered = false;
        if (acknowledged == null) {
            acknowledged = position;
            return true;
        }
        return false;
    }

    public synchronized void deciding(Decision decision) {
        attempted.add(decision);
        decisionUnanswered = false;
    }

    public synchronized boolean attempted(Decision decision) {
        return attempted.contains(decision);
    }

    public synchronized void decided(Decision decision) {
        decided = decision;
    }

    /** The decision that was answered with 200. */
    public synchronized Optional<Decision> decided() {
        return Optional.ofNullable(decided);
    }

    /** The connection broke instead of an answer. */
    public synchronized void submissionBroke() {
        submissionUnanswered = true;
    }

    /** The connection broke instead of an answer. */
    public synchronized void decisionBroke() {
        decisionUnanswered = true;
    }

    public synchronized boolean submissionUnanswered() {
        return submissionUnanswered;
    }

    public synchronized boolean decisionUnanswered() {
        return decisionUnanswered;
    }
}
