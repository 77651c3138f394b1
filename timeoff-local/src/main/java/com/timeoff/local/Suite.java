package com.timeoff.local;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** The running suite: broker, registry and the three services. */
public final class Suite implements AutoCloseable {

    private final Map<PartName, Part> parts;
    private final HomeLock lock;

    private Suite(Map<PartName, Part> parts, HomeLock lock) {
        this.parts = parts;
        this.lock = lock;
    }

    /**
     * Returns when every part serves. What a killed launcher left running on the same folder is stopped first.
     *
     * @throws LaunchException if a suite runs there already, a port is taken, a jar is missing, or a part dies or is
     *     not ready in time; then nothing is left running
     */
    public static Suite start(SuiteOptions options) {
        return start(options, Progress.SILENT);
    }

    static Suite start(SuiteOptions options, Progress progress) {
        Home home = new Home(options.home());
        HomeLock lock = HomeLock.take(home);
        try {
            new Orphans(home).stop(options.grace());
            PortCheck.requireFree(options.ports());
            Suite suite = new Suite(new SuiteParts(options, home).all(), lock);
            suite.startParts(new Startup(options.readyWithin(), progress));
            return suite;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void startParts(Startup startup) {
        try {
            new Stages(parts).start(startup);
        } catch (RuntimeException e) {
            StopOrder.stop(all());
            throw e;
        }
    }

    /** To kill, pause and start again a single one. */
    public Part part(PartName name) {
        return Objects.requireNonNull(parts.get(name));
    }

    /** {@code localhost:port} of the broker. */
    public String bootstrapServers() {
        return part(PartName.KAFKA).address();
    }

    public URI registry() {
        return URI.create(part(PartName.REGISTRY).address());
    }

    public URI employee() {
        return URI.create(part(PartName.EMPLOYEE).address());
    }

    public URI manager() {
        return URI.create(part(PartName.MANAGER).address());
    }

    public URI reader() {
        return URI.create(part(PartName.READER).address());
    }

    /** Blocks until one of the parts has died. */
    LaunchException awaitDeath() {
        return FirstDeath.among(all());
    }

    Collection<Part> all() {
        return Arrays.stream(PartName.values()).map(this::part).toList();
    }

    /** Stops the services, then registry and broker; returns when all are gone. */
    @Override
    public void close() {
        StopOrder.stop(all());
        lock.close();
    }
}
