package com.timeoff.fault.history;

import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.RequestedLeave;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A leave application as its clients know it: what they tried, and what was answered. */
public final class Application {

    private final String scenario;
    private final RequestedLeave leave;
    private final String key;
    private final UUID id;
    private final boolean forDeciders;
    private final Set<RequestedChange> attempted = new LinkedHashSet<>(2);
    private final SortedMap<Integer, RequestedChange> changes = new TreeMap<>();
    private final Map<ChangeType, Long> firstAttempted = new EnumMap<>(ChangeType.class);
    private final Map<ChangeType, Long> firstAnswered = new EnumMap<>(ChangeType.class);
    private @Nullable Position acknowledged;
    private boolean submissionUnanswered;
    private boolean changeBroke;
    private boolean changeUnanswered;

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

    /** To be called before each call. */
    public synchronized void changing(RequestedChange change) {
        attempted.add(change);
        firstAttempted.putIfAbsent(change.type(), System.nanoTime());
    }

    public synchronized boolean attempted(RequestedChange change) {
        return attempted.contains(change);
    }

    public synchronized boolean attempted(Decision decision) {
        return attempted.stream().anyMatch(it -> it.type() == type(decision));
    }

    /**
     * A call was answered with 200.
     *
     * @param earlier whether an earlier call had made this change
     */
    synchronized void changed(int revision, RequestedChange change, boolean earlier) {
        changes.put(revision, change);
        firstAnswered.putIfAbsent(change.type(), System.nanoTime());
        changeUnanswered |= changeBroke && earlier;
        changeBroke = false;
    }

    /** What was answered with 200, by the revision that was named. */
    public synchronized SortedMap<Integer, RequestedChange> changes() {
        return new TreeMap<>(changes);
    }

    /** The newest that was answered; 0 if there is none. */
    public synchronized int revision() {
        return changes.isEmpty() ? 0 : changes.lastKey();
    }

    /** For how long it was leave for certain; empty if nobody was told of its approval. */
    public synchronized Optional<Period> counted() {
        return Optional.ofNullable(firstAnswered.get(ChangeType.APPROVED))
                .map(it -> new Period(it, firstAttempted.getOrDefault(ChangeType.CANCELLED, Long.MAX_VALUE)));
    }

    /** Whether it may have been leave at some time then, as far as anybody was told, if it was approved at all. */
    public synchronized boolean mayHaveCounted(Period then) {
        return firstAttempted.getOrDefault(ChangeType.APPROVED, Long.MAX_VALUE) <= then.end()
                && then.begin() <= firstAnswered.getOrDefault(ChangeType.CANCELLED, Long.MAX_VALUE);
    }

    /** The decision that was answered with 200. */
    public synchronized Optional<Decision> decided() {
        return Stream.of(Decision.values()).filter(this::isAnswered).findFirst();
    }

    private boolean isAnswered(Decision decision) {
        return changes.values().stream().anyMatch(it -> it.type() == type(decision));
    }

    /** The connection broke instead of an answer. */
    public synchronized void submissionBroke() {
        submissionUnanswered = true;
    }

    /** The connection broke instead of an answer. */
    public synchronized void changeBroke() {
        changeBroke = true;
    }

    public synchronized boolean submissionUnanswered() {
        return submissionUnanswered;
    }

    /**
     * Whether a change was made by a call that was not answered.
     *
     * @param present the revision that the manager has
     */
    public synchronized boolean changeUnanswered(int present) {
        return changeUnanswered || (changeBroke && present > revision());
    }

    private static ChangeType type(Decision decision) {
        return ChangeType.valueOf(decision.name());
    }
}
