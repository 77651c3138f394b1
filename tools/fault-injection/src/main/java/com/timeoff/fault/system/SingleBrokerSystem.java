package com.timeoff.fault.system;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.suite.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The suite with one broker and a PostgreSQL; the first manager's connection to Kafka can be broken. */
public final class SingleBrokerSystem extends TestSystem {

    private static final List<PartName> SERVICES = List.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER);

    private final RestartablePostgres postgres;
    private final KafkaProxy proxy;
    private final Optional<BoundedDisk> disk;
    private final List<Part> others;

    private SingleBrokerSystem(
            Suite suite, RestartablePostgres postgres, KafkaProxy proxy, Optional<BoundedDisk> disk, int instances) {
        super(suite);
        this.postgres = postgres;
        this.proxy = proxy;
        this.disk = disk;
        this.others = SERVICES.stream()
                .flatMap(service -> Stream.generate(() -> another(service)).limit(instances - 1))
                .toList();
    }

    /**
     * Starts one in an empty folder.
     *
     * @param instances of each service, one at least
     */
    public static Function<Path, SingleBrokerSystem> of(int instances) {
        return home -> start(home, instances);
    }

    private static SingleBrokerSystem start(Path home, int instances) {
        var disk = BoundedDisk.mount(home.resolve("data/kafka/topics"));
        var postgres = RestartablePostgres.start(home.resolve("postgres"));
        try {
            var options = options(home);
            var listener = new ProxiedListener(options.ports());
            var suite = Suite.start(options.withBrokerOverrides(listener.serverProperties())
                    .withEnvironment(Map.of("TIMEOFF_TOPICS_RESULTS_PARTITIONS", Integer.toString(2 * instances - 1)))
                    .withEnvironment(PartName.MANAGER, postgres.emptyDatabase(PartName.MANAGER))
                    .withEnvironment(PartName.MANAGER, listener.clientEnvironment())
                    .withEnvironment(PartName.READER, postgres.emptyDatabase(PartName.READER)));
            return new SingleBrokerSystem(suite, postgres, listener.proxy(), disk, instances).complete();
        } catch (RuntimeException e) {
            postgres.close();
            disk.ifPresent(BoundedDisk::close);
            throw e;
        }
    }

    private SingleBrokerSystem complete() {
        try {
            others.forEach(Part::launch);
            others.forEach(Part::start);
            return this;
        } catch (RuntimeException e) {
            suite().close();
            throw e;
        }
    }

    /** One more instance, not started yet. */
    public Part another(PartName service) {
        return suite().another(service, Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", suite().bootstrapServers()));
    }

    public RestartablePostgres postgres() {
        return postgres;
    }

    /** Between the first manager and the broker. */
    public KafkaProxy proxy() {
        return proxy;
    }

    /** The broker's, where this process may mount one. */
    public Optional<BoundedDisk> disk() {
        return disk;
    }

    @Override
    List<Part> others() {
        return others;
    }

    @Override
    public void close() {
        suite().close();
        proxy.close();
        postgres.close();
        disk.ifPresent(BoundedDisk::close);
    }
}
