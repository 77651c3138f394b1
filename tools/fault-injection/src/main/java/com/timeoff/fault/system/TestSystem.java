package com.timeoff.fault.system;

import com.timeoff.fault.check.Observer;
import com.timeoff.fault.client.HttpReply;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.History;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A running suite on which several scenarios take place, one after the other. */
public abstract class TestSystem implements AutoCloseable {

    /** With which a system is built: no promise is at stake yet. */
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final Suite suite;
    private final SuiteClient client = new SuiteClient();
    private final History history = new History();

    TestSystem(Suite suite) {
        this.suite = suite;
    }

    /** The scenario about mails has a service of its own that writes them: in all others they would take half of the time. */
    static SuiteOptions options(Path home) {
        return SuiteOptions.in(home).without(PartName.NOTIFICATIONS).withReadyWithin(TIMEOUT);
    }

    /** The instances that are there all the time, of each service one at least. */
    abstract List<Part> others();

    /** Returns when nothing of it runs any more. */
    @Override
    public abstract void close();

    public final Suite suite() {
        return suite;
    }

    public final SuiteClient client() {
        return client;
    }

    public final History history() {
        return history;
    }

    public final Part part(PartName name) {
        return suite.part(name);
    }

    public final List<Part> instances(PartName service) {
        return Stream.concat(Stream.of(suite.part(service)), others().stream().filter(it -> it.name() == service))
                .toList();
    }

    public final List<URI> addresses(PartName service) {
        return instances(service).stream().map(it -> URI.create(it.address())).toList();
    }

    /** The status of its answer; 0 if there is none. */
    public final int readiness(Part service) {
        return client.status(URI.create(service.address()), "/actuator/health/readiness");
    }

    /** The status of its answer; 0 if there is none. */
    public final int liveness(Part service) {
        return client.status(URI.create(service.address()), "/actuator/health/liveness");
    }

    /** The instances of a service share their database: the first that answers speaks for all. */
    public final Optional<HttpReply> get(PartName service, String path) {
        var instances = addresses(service);
        for (var i = instances.size() - 1; i >= 0; i--) {
            try {
                return Optional.of(client.get(instances.get(i), path));
            } catch (IOException e) {
                // The next one may be there.
            }
        }
        return Optional.empty();
    }

    /** Whether that is answered with 200. */
    public final boolean serves(PartName service, String path) {
        return get(service, path).filter(it -> it.status() == 200).isPresent();
    }

    public final Observer observer() {
        return new Observer(
                client,
                suite.bootstrapServers(),
                suite.registry(),
                addresses(PartName.MANAGER),
                addresses(PartName.READER));
    }
}
