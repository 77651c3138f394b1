package com.timeoff.system.fault.history;

import com.timeoff.models.Department;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All that clients did on a stage, and what they were told. */
public final class History {

    private final Map<UUID, Application> applications = new ConcurrentHashMap<>();
    private final Map<Integer, Application> newest = new ConcurrentHashMap<>();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final Set<Violation> violations = ConcurrentHashMap.newKeySet();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong unconfirmed = new AtomicLong();
    private final Availability availability = new Availability();
    private volatile @Nullable Application lastDecided;

    /** To be called before the first attempt. */
    public Application attempt(String scenario, String email, String key, boolean forDeciders) {
        // As the contract says: the id of an application follows from e-mail and key.
        var id = UUID.nameUUIDFromBytes((email + '\n' + key).getBytes(StandardCharsets.UTF_8));
        var application = new Application(scenario, email, key, id, forDeciders);
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

    public void decided(Application application) {
        lastDecided = application;
        decisions.incrementAndGet();
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

    public long unconfirmedAnswers() {
        return unconfirmed.get();
    }

    public Availability availability() {
        return availability;
    }

    /** The last acknowledged one of each partition. */
    public List<Application> newest() {
        return List.copyOf(newest.values());
    }

    public Optional<Application> lastDecided() {
        return Optional.ofNullable(lastDecided);
    }

    /** In turn, so that every partition is busy. */
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
