package com.timeoff.fault;

import com.timeoff.fault.history.Application;
import com.timeoff.fault.system.Failpoint;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** How far a system is under its load; all that waits gives up after two minutes with {@link ConditionTimeoutException}. */
public final class SystemProgress {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration IN_FLIGHT = Duration.ofMillis(500);

    private final TestSystem system;
    private final int portion;
    private final Random random;

    /** @param portion of acknowledgements, at least, that are waited for at a time */
    SystemProgress(TestSystem system, int portion, Random random) {
        this.system = system;
        this.portion = portion;
        this.random = random;
    }

    /** Until a random number more has been acknowledged. */
    public void awaitAcknowledgements() {
        var target = system.history().acknowledgements() + portion + random.nextInt(portion);
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

    /** Until the reader has the last change that is made by now. */
    public Duration awaitAnnounced() {
        var since = System.nanoTime();
        system.history().lastChanged().ifPresent(last -> awaitAtTheReader(last, last.revision()));
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Until the reader has that revision. */
    public void awaitAtTheReader(Application application, int revision) {
        var path = "/leave-application-results/" + application.id();
        await("the reader takes in", () -> system.get(PartName.READER, path)
                .filter(it -> it.body().path("revision").asInt(0) >= revision)
                .isPresent());
    }

    void awaitAllDecided() {
        var manager = system.addresses(PartName.MANAGER).get(0);
        await("all are decided", () -> {
            var pending = system.client().get(manager, "/leave-applications?status=PENDING&limit=1");
            return pending.status() == 200 && pending.body().path("items").isEmpty();
        });
    }

    private boolean allThere(PartName service, List<Application> applications, String path) throws IOException {
        for (var application : applications) {
            if (!system.serves(service, path + application.id())) {
                return false;
            }
        }
        return true;
    }

    /** Until anything else is so. */
    public void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(TIMEOUT)
                .until(condition);
    }
}
