package com.timeoff.fault.history;

import com.timeoff.fault.client.SuiteClient;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All that clients did on a system, and what they were told. */
public final class History {

    private final Map<UUID, Application> applications = new ConcurrentHashMap<>();
    private final Map<Integer, Application> newest = new ConcurrentHashMap<>();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final Set<Violation> violations = ConcurrentHashMap.newKeySet();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong unconfirmed = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong();
    private final RequestedDays days = new RequestedDays();
    private final Queue<RefusedApproval> refusals = new ConcurrentLinkedQueue<>();
    private final Availability availability = new Availability();
    private volatile @Nullable Application lastChanged;
    private volatile boolean relayPaused;

    /** To be called before the first attempt. */
    public Application attempt(String scenario, RequestedLeave leave, String key, boolean forDeciders) {
        // As the contract says: the id of an application follows from caller, key and content.
        var id = ApplicationIds.named(SuiteClient.CALLER + '\n' + key, leave);
        var application = new Application(scenario, leave, key, id, forDeciders);
        applications.put(id, application);
        return application;
    }

    public void acknowledge(Application application, Position position) {
        if (application.acknowledge(position)) {
            acknowledged.incrementAndGet();
            availability.acknowledged();
        }
        newest.merge(position.partition(), application, History::later);
    }

    /** A 503: it may have been taken or not. */
    public void unconfirmed() {
        unconfirmed.incrementAndGet();
    }

    /**
     * A call was answered with 200.
     *
     * @param earlier whether an earlier call had made this change
     */
    public void changed(Application application, int revision, RequestedChange change, boolean earlier) {
        application.changed(revision, change, earlier);
        lastChanged = application;
        if (change.type() == ChangeType.APPROVED || change.type() == ChangeType.DECLINED) {
            decisions.incrementAndGet();
        }
    }

    /** An approval was answered: the leave overlaps leave that is approved. */
    public void refused(RefusedApproval refused) {
        refusals.add(refused);
    }

    public Collection<RefusedApproval> refusals() {
        return List.copyOf(refusals);
    }

    public void violated(Violation.Kind kind, Object subject, String what) {
        violations.add(new Violation(kind, subject.toString(), what));
    }

    /** That record is on the topic by our own hand, and is no application. */
    public void poisoned(String topic, Position position) {
        poison.add(topic + position);
    }

    public boolean isPoison(String topic, Position position) {
        return poison.contains(topic + position);
    }

    public Optional<Application> find(UUID id) {
        return Optional.ofNullable(applications.get(id));
    }

    public Collection<Application> applications() {
        return applications.values();
    }

    /** What clients noticed by themselves. */
    public Set<Violation> violations() {
        return Set.copyOf(violations);
    }

    public long acknowledgements() {
        return acknowledged.get();
    }

    public long decisions() {
        return decisions.get();
    }

    public long unconfirmedResponses() {
        return unconfirmed.get();
    }

    public Availability availability() {
        return availability;
    }

    /** The last acknowledged one of each partition. */
    public List<Application> newest() {
        return List.copyOf(newest.values());
    }

    public Optional<Application> lastChanged() {
        return Optional.ofNullable(lastChanged);
    }

    /** A relay stands still with what it has sent: it may come behind what another one sends. */
    public void relayPaused() {
        relayPaused = true;
    }

    public boolean wasRelayPaused() {
        return relayPaused;
    }

    /** No two applications of the load have the same, from 1. */
    public long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** In a month or later, of the departments in turn, so that every partition is busy. */
    public RequestedLeave leave(String email, long number) {
        var requested = days.ofLoad(number);
        return new RequestedLeave(EmailAddress.of(email), department(number), requested.hours(), requested.first());
    }

    /** A day that overlaps nothing else, of the departments in turn. */
    public RequestedLeave leaveApart(String email, long number) {
        return new RequestedLeave(EmailAddress.of(email), department(number), 8, days.apart());
    }

    /**
     * For who applies in one scenario only.
     *
     * @param number of a week, from 0
     * @return its Monday
     */
    public LocalDate week(int number) {
        return days.week(number);
    }

    public static Department department(long number) {
        var all = Department.values();
        return all[(int) (number % all.length)];
    }

    private static Application later(Application one, Application other) {
        return offset(one) > offset(other) ? one : other;
    }

    private static long offset(Application application) {
        return application.acknowledged().orElseThrow().offset();
    }
}
