package com.timeoff.fault.hostile;

import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** All of them at once, at every service, until closed. */
public final class HostileLoad implements AutoCloseable {

    private static final long PAUSE_MILLIS = 500;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final List<HostileClient> clients = new ArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();

    private HostileLoad() {}

    public static HostileLoad at(TestSystem system, Random random) {
        var hostile = new HostileLoad();
        services(system).forEach(service -> {
            hostile.add(new SlowSender(service, 300), random);
            hostile.add(new DeafCaller(service, 50), random);
            hostile.add(new RestlessCaller(service, 150), random);
        });
        return hostile;
    }

    /** How often no connection was to be had. */
    public int refused() {
        return refused.get();
    }

    private void add(HostileClient client, Random random) {
        clients.add(client);
        threads.scheduleWithFixedDelay(
                () -> step(client, random), random.nextInt((int) PAUSE_MILLIS), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void step(HostileClient client, Random random) {
        try {
            client.step(random);
        } catch (IOException e) {
            refused.incrementAndGet();
        }
    }

    static List<URI> services(TestSystem system) {
        return Stream.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER)
                .flatMap(it -> system.addresses(it).stream())
                .toList();
    }

    /** Returns when all is let go. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clients.forEach(HostileClient::close);
    }
}
