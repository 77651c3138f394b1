package com.timeoff.bench.suite;

import com.timeoff.bench.http.Client;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.kafka.ApplicationNumbers;
import com.timeoff.bench.kafka.ConsumerLag;
import com.timeoff.bench.kafka.Events;
import com.timeoff.bench.kafka.Payloads;
import com.timeoff.bench.kafka.RawProducer;
import com.timeoff.bench.kafka.RegisteredIds;
import com.timeoff.launcher.jvm.Compilers;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.RunningSuite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A suite, of its own on free ports or one that runs, with all that the measurements use of it. */
public final class BenchSuite implements AutoCloseable {

    /** A topic that nobody reads, as {@link Topics#LEAVE_APPLICATIONS} is but for its name. */
    static final String UNREAD = "bench-unread";

    private final RunningSuite suite;
    private final Optional<OwnSuite> own;
    private final Path home;
    private final Client client = new Client();
    private final ConsumerLag lag;
    private final RawProducer producer;
    private final ApplicationNumbers numbers = new ApplicationNumbers();

    private BenchSuite(RunningSuite suite, Optional<OwnSuite> own, Path home) {
        this.suite = suite;
        this.own = own;
        this.home = home;
        this.lag = new ConsumerLag(bootstrapServers());
        this.producer = new RawProducer(bootstrapServers());
        lag.createTopic(UNREAD, Department.values().length);
    }

    /** @param home an empty folder */
    public static BenchSuite start(Path home) {
        return start(home, SuiteOptions.in(home));
    }

    /** As {@code ./timeoff up} has it: ready soon, and small. */
    static BenchSuite forALaptop(Path home) {
        return startAsIs(home, SuiteOptions.in(home));
    }

    static BenchSuite start(Path home, SuiteOptions options) {
        return startAsIs(home, options.withCompilers(Compilers.FOR_LOAD));
    }

    private static BenchSuite startAsIs(Path home, SuiteOptions options) {
        var own = OwnSuite.start(options);
        return new BenchSuite(RunningSuite.in(home), Optional.of(own), home);
    }

    /**
     * What is measured stays in it.
     *
     * @param home an empty folder for what is needed beside
     */
    public static BenchSuite of(RunningSuite running, Path home) {
        return new BenchSuite(running, Optional.empty(), home);
    }

    /**
     * For what is not done to a suite of somebody else.
     *
     * @throws IllegalStateException if it is one
     */
    OwnSuite own() {
        return own.orElseThrow(
                () -> new IllegalStateException("not with a running suite: it stops parts or looks into databases"));
    }

    /** {@code localhost:port} of the broker. */
    String bootstrapServers() {
        return suite.address(PartName.KAFKA);
    }

    /** The base URL of every other part. */
    URI address(PartName name) {
        return URI.create(suite.address(name));
    }

    Path home() {
        return home;
    }

    Client client() {
        return client;
    }

    ConsumerLag lag() {
        return lag;
    }

    RawProducer producer() {
        return producer;
    }

    Events events() {
        return new Events(new RegisteredIds(client, address(PartName.REGISTRY)), numbers);
    }

    Jvm jvm(PartName part) {
        return new Jvm(suite.pid(part).orElseThrow());
    }

    /** For a day on which its applicant has no other leave, in JSON: it can be approved. */
    String approvable() {
        return Payloads.json(numbers.nextSubmitted());
    }

    Requests submissions() {
        return Requests.post(applicationsUrl(), Payloads.json());
    }

    /** As submissions, but nothing is sent. Empty for a running suite, whose employee-service has no such endpoint. */
    Optional<Requests> noops() {
        return own.map(it -> Requests.post(it.noop(), Payloads.json()));
    }

    URI applicationsUrl() {
        return address(PartName.EMPLOYEE).resolve("/leave-applications");
    }

    /** Returns when nobody has anything left to take in, so that what comes next has the machine for itself. */
    void settle() {
        ServiceGroup.ALL.stream()
                .filter(it -> suite.pid(it.service()).isPresent())
                .forEach(it -> it.awaitCaughtUp(lag));
    }

    @Override
    public void close() {
        producer.close();
        lag.close();
        own.ifPresent(OwnSuite::close);
    }
}
