package com.timeoff.fault;

import com.timeoff.fault.client.ResultStream;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.fault.system.Failpoint;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What a scenario is given to tell how far things are, and to say what it found. */
public final class ScenarioContext implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration IN_FLIGHT = Duration.ofMillis(500);

    private final String scenario;
    private final TestSystem system;
    private final Intensity intensity;
    private final Random random;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final List<ResultStream> listeners = new ArrayList<>();
    private boolean answersDemanded;

    ScenarioContext(String scenario, TestSystem system, Intensity intensity, Random random) {
        this.scenario = scenario;
        this.system = system;
        this.intensity = intensity;
        this.random = random;
    }

    public String scenario() {
        return scenario;
    }

    public Random random() {
        return random;
    }

    /** How long hostile clients go on. */
    public Duration hostileTime() {
        return intensity.hostileTime();
    }

    /** Until a random number more has been acknowledged. */
    public void awaitAcknowledgements() {
        var target = system.history().acknowledgements() + intensity.portion() + random.nextInt(intensity.portion());
        await("acknowledgements", () -> system.history().acknowledgements() >= target);
    }

    /** Until so many more have been decided. */
    public void awaitDecisions(int number) {
        var target = system.history().decisions() + number;
        await("decisions", () -> system.history().decisions() >= target);
    }

    /** Until so many more submissions have been answered with 503. */
    public void awaitUnconfirmed(int number) {
        var target = system.history().unconfirmedResponses() + number;
        await("refusals", () -> system.history().unconfirmedResponses() >= target);
    }

    /** Until what a broker acknowledged before it went has reached those who wait for it. */
    public void awaitAnswersInFlight() {
        await("silence", () -> system.history().availability().silence().compareTo(IN_FLIGHT) > 0);
    }

    /** How many came meanwhile. */
    public long acknowledgementsWhile(Runnable something) {
        var before = system.history().acknowledgements();
        something.run();
        return system.history().acknowledgements() - before;
    }

    /** Returns how long it took. */
    public Duration awaitReady(Part service) {
        var since = System.nanoTime();
        await(service.name().label() + " is ready", () -> system.readiness(service) == 200);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Until that has happened. */
    public void awaitReached(Failpoint failpoint) {
        await("the failpoint", failpoint.done()::isDone);
        failpoint.done().join();
    }

    /** Until the manager has what is acknowledged by now, of each partition; returns how long that took. */
    public Duration awaitTakenIn() {
        var since = System.nanoTime();
        var newest = system.history().newest();
        await("the manager takes in", () -> allThere(PartName.MANAGER, newest, "/leave-applications/"));
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Until the reader has what is decided by now. */
    public Duration awaitAnnounced() {
        var since = System.nanoTime();
        var last = system.history().lastDecided().stream().toList();
        await("the reader takes in", () -> allThere(PartName.READER, last, "/leave-application-results/"));
        return Duration.ofNanos(System.nanoTime() - since);
    }

    void awaitAllDecided() {
        var manager = system.addresses(PartName.MANAGER).get(0);
        await("all are decided", () -> {
            var pending = system.client().get(manager, "/leave-applications?status=PENDING&limit=1");
            return pending.status() == 200 && pending.body().path("items").isEmpty();
        });
    }

    /** A subscriber at each reader, from the very beginning to the end of the scenario. */
    public void listen() {
        var readers = system.addresses(PartName.READER);
        for (var first = 0; first < readers.size(); first++) {
            listeners.add(ResultStream.open(system.client(), readers, first));
        }
    }

    /** From now on whoever is heard is answered. */
    public void demandAnswers() {
        answersDemanded = true;
    }

    boolean answersDemanded() {
        return answersDemanded;
    }

    List<ResultStream> listeners() {
        return listeners;
    }

    private boolean allThere(PartName service, List<Application> applications, String path) throws IOException {
        for (var application : applications) {
            if (!system.serves(service, path + application.id())) {
                return false;
            }
        }
        return true;
    }

    /** @throws ConditionTimeoutException after two minutes */
    public void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(TIMEOUT)
                .until(condition);
    }

    /** A figure of this scenario alone. */
    public void note(String name, Object value) {
        notes.put(name, value.toString());
    }

    public void note(String name, Duration value) {
        note(name, "%.1f".formatted(value.toMillis() / 1000.0));
    }

    public void expect(boolean kept, String promise) {
        if (!kept) {
            system.history().violated(Kind.BROKEN, scenario, promise);
        }
    }

    public void expectWithin(Duration took, int seconds, String what) {
        note(what + "_s", took);
        expect(took.compareTo(Duration.ofSeconds(seconds)) <= 0, what + " took " + took.toMillis() + " ms");
    }

    Map<String, String> notes() {
        return notes;
    }

    @Override
    public void close() {
        listeners.forEach(ResultStream::close);
    }
}
