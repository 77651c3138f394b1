package com.timeoff.fault.load;

import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.History;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Clients that submit and clients that decide, each one call at a time, until told to stop. */
public final class Load implements AutoCloseable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final LoadOptions options;
    private final SuiteClient client;
    private final History history;
    private final List<Thread> submitters = new ArrayList<>();
    private final List<Decider> deciders = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean submitting = true;
    private volatile boolean deciding = true;

    private Load(LoadOptions options, SuiteClient client, History history) {
        this.options = options;
        this.client = client;
        this.history = history;
    }

    public static Load start(
            LoadOptions options, SuiteClient client, History history, List<URI> employees, List<URI> managers) {
        var load = new Load(options, client, history);
        var pace = new RateLimit(options.perSecond());
        var changes = new Changes(client, history, new Applicants());
        history.availability().begin();
        IntStream.range(0, options.submitters()).forEach(number -> {
            var submitter = new Submitter(client, history, new Targets(employees, number), options.attempts());
            load.submitters.add(thread("submitter-" + number, () -> load.submit(submitter, pace)));
        });
        IntStream.range(0, options.deciders()).forEach(number -> {
            var decider =
                    new Decider(client, history, changes, new Targets(managers, number), number, options.deciders());
            load.deciders.add(decider);
            load.threads.add(thread("decider-" + number, () -> load.decide(decider)));
        });
        return load;
    }

    private void submit(Submitter submitter, RateLimit pace) {
        while (submitting) {
            pace.await();
            var number = history.nextNumber();
            var leave = history.leave(Applicants.email(options.scenario(), number), number);
            var key = options.scenario() + '-' + number;
            submitter.submit(history.attempt(options.scenario(), leave, key, true), number);
        }
    }

    private void decide(Decider decider) {
        while (deciding) {
            if (decider.decideAll()) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** Whether every plan that was begun has come to its end. */
    public boolean plansFinished() {
        return deciders.stream().allMatch(Decider::finished);
    }

    /** Returns when nothing is on its way any more. */
    public void stopSubmitting() {
        submitting = false;
        submitters.forEach(Load::join);
    }

    @Override
    public void close() {
        stopSubmitting();
        deciding = false;
        threads.forEach(Load::join);
    }

    private static Thread thread(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
