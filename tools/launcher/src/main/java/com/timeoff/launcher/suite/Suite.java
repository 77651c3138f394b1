package com.timeoff.launcher.suite;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.database.DatabaseUsers;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.home.HomeLock;
import com.timeoff.launcher.part.Addresses;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortCheck;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.Progress;
import com.timeoff.launcher.process.Startup;
import com.timeoff.launcher.process.StopOrder;
import com.timeoff.launcher.secret.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The running suite: broker, registry, database and the services. */
public final class Suite implements AutoCloseable {

    private final SuiteParts plan;
    private final Map<PartName, Part> parts;
    private final List<Part> others = new CopyOnWriteArrayList<>();
    private final HomeLock lock;

    private Suite(SuiteParts plan, HomeLock lock) {
        this.plan = plan;
        this.parts = plan.all();
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

    public static Suite start(SuiteOptions options, Progress progress) {
        Home home = new Home(options.home());
        HomeLock lock = HomeLock.take(home);
        lock.remark().ifPresent(progress::remark);
        try {
            new Orphans(home).stop(options.grace());
            PortCheck.requireFree(options.ports());
            Suite suite = new Suite(new SuiteParts(options, home, secrets(options, home)), lock);
            suite.startParts(new Startup(options.readyWithin(), progress));
            return suite;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Also notes for other commands whether there are any. */
    private static Optional<Secrets> secrets(SuiteOptions options, Home home) {
        try {
            if (!options.secured()) {
                home.clientFiles().delete();
                return Optional.empty();
            }
            Secrets secrets = Secrets.madeFor(home);
            home.clientFiles().write(secrets);
            return Optional.of(secrets);
        } catch (IOException e) {
            throw new LaunchException("Cannot write below " + home.path() + ": " + e.getMessage(), e);
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

    /**
     * To kill, pause and start again a single one.
     *
     * @throws NoSuchElementException if the suite was started without it
     */
    public Part part(PartName name) {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new NoSuchElementException("The suite was started without " + name.label()));
    }

    /**
     * One more instance of a service, not started yet: on a free port, with data and a log of its own. It stops with the
     * suite.
     *
     * @param environment what it is told beside what the first instance is told
     */
    public Part another(PartName service, Map<String, String> environment) {
        Part part = plan.another(service, others.size() + 2, environment);
        others.add(part);
        return part;
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

    public URI notifications() {
        return URI.create(part(PartName.NOTIFICATIONS).address());
    }

    /** Where mails are that no server takes. */
    public Path mails() {
        return plan.home().mails();
    }

    /** For JDBC, with the name of its user; without {@code --secure} the user's name is the password, too. */
    public String databaseUrl(PartName service) {
        return Addresses.jdbc(part(PartName.POSTGRES).spec().port(), DatabaseUsers.of(service));
    }

    /** Blocks until one of the parts has died. */
    public LaunchException awaitDeath() {
        return FirstExit.among(all());
    }

    public Collection<Part> all() {
        return parts.values();
    }

    /** Stops the services, then what they stand on; returns when all are gone. */
    @Override
    public void close() {
        StopOrder.stop(Stream.concat(all().stream(), others.stream()).toList());
        lock.close();
    }
}
