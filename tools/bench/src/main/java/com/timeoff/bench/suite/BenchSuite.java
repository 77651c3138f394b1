package com.timeoff.bench.suite;

import com.timeoff.bench.http.Client;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.kafka.ConsumerLag;
import com.timeoff.bench.kafka.Events;
import com.timeoff.bench.kafka.Payloads;
import com.timeoff.bench.kafka.RawProducer;
import com.timeoff.bench.kafka.RegisteredIds;
import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.jvm.Compilers;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.suite.RunningSuite;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A suite, of its own on free ports or one that runs, with all that the measurements use of it. */
public final class BenchSuite implements AutoCloseable {

    public static final List<PartName> SERVICES = List.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER);

    static final String MANAGER_GROUP = "manager";
    static final String RESULTS_GROUP = "application-results";
    static final String PENDING_GROUP = RESULTS_GROUP + "-pending";

    /** A topic that nobody reads, as {@link Topics#LEAVE_APPLICATIONS} is but for its name. */
    static final String UNREAD = "bench-unread";

    private static final Duration CATCH_UP = Duration.ofMinutes(5);

    private final RunningSuite suite;
    private final Optional<Suite> own;
    private final Path home;
    private final Duration readyAfter;
    private final Client client = new Client();
    private final ConsumerLag lag;
    private final RawProducer producer;

    private BenchSuite(RunningSuite suite, Optional<Suite> own, Path home, Duration readyAfter) {
        this.suite = suite;
        this.own = own;
        this.home = home;
        this.readyAfter = readyAfter;
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
        return of(home, SuiteOptions.in(home));
    }

    static BenchSuite start(Path home, SuiteOptions options) {
        return of(home, options.withCompilers(Compilers.FOR_LOAD));
    }

    private static BenchSuite of(Path home, SuiteOptions options) {
        var begin = System.nanoTime();
        var suite = Suite.start(options.withReadyWithin(Duration.ofMinutes(3))
                .withClassPath(PartName.EMPLOYEE, noopJar(options.installation())));
        var readyAfter = Duration.ofNanos(System.nanoTime() - begin);
        return new BenchSuite(RunningSuite.in(home), Optional.of(suite), home, readyAfter);
    }

    private static Path noopJar(Installation installation) {
        var jar = installation.root().resolve(Path.of("tools", "bench", "noop", "target", "bench-noop.jar"));
        if (!Files.exists(jar)) {
            throw new LaunchException(jar + " is missing: run ./mvnw -DskipTests package");
        }
        return jar;
    }

    /**
     * What is measured stays in it.
     *
     * @param home an empty folder for what is needed beside
     */
    public static BenchSuite of(RunningSuite running, Path home) {
        return new BenchSuite(running, Optional.empty(), home, Duration.ZERO);
    }

    /**
     * To stop and start parts of it.
     *
     * @throws IllegalStateException if it is somebody else's
     */
    Part part(PartName name) {
        return own.orElseThrow(
                        () -> new IllegalStateException("parts are stopped for this: not those of a running suite"))
                .part(name);
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

    /**
     * To what a service keeps, for whoever commits by himself; many rows travel in one statement.
     *
     * @throws IllegalStateException if the suite is somebody else's
     */
    Connection database(PartName service) {
        var url = own.orElseThrow(() -> new IllegalStateException("that database is a running suite's own"))
                .databaseUrl(service);
        var user = url.substring(url.lastIndexOf('/') + 1);
        try {
            var connection = DriverManager.getConnection(url + "?reWriteBatchedInserts=true", user, user);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long all parts took to become ready; zero if they were running before. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** What each service holds of the memory. */
    Map<String, Double> residentMb() {
        Map<String, Double> resident = new LinkedHashMap<>();
        SERVICES.forEach(it -> resident.put(it.label(), jvm(it).residentMb()));
        return resident;
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
        return new Events(new RegisteredIds(client, address(PartName.REGISTRY)));
    }

    Jvm jvm(PartName part) {
        return new Jvm(suite.pid(part).orElseThrow());
    }

    Requests submissions() {
        return Requests.post(applicationsUrl(), Payloads.json());
    }

    /** As submissions, but nothing is sent. Empty for a running suite, whose employee-service has no such endpoint. */
    Optional<Requests> noops() {
        return own.map(it -> Requests.post(it.employee().resolve("/noop"), Payloads.json()));
    }

    URI applicationsUrl() {
        return address(PartName.EMPLOYEE).resolve("/leave-applications");
    }

    /** Returns when nobody has anything left to take in, so that what comes next has the machine for itself. */
    void settle() {
        awaitCaughtUp(PartName.MANAGER, MANAGER_GROUP, Topics.LEAVE_APPLICATIONS);
        awaitCaughtUp(PartName.READER, PENDING_GROUP, Topics.LEAVE_APPLICATIONS);
        awaitCaughtUp(PartName.READER, RESULTS_GROUP, Topics.LEAVE_APPLICATIONS_RESULTS);
    }

    private void awaitCaughtUp(PartName service, String group, String topic) {
        if (suite.pid(service).isPresent()) {
            lag.awaitCaughtUp(group, topic, CATCH_UP);
        }
    }

    @Override
    public void close() {
        producer.close();
        lag.close();
        own.ifPresent(Suite::close);
    }
}
