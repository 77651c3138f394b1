package com.timeoff.fault.system;

import com.timeoff.launcher.Part;
import com.timeoff.launcher.PartName;
import com.timeoff.launcher.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two instances of each service on one PostgreSQL; the first manager's connection to Kafka can be broken. */
public final class PostgresStage extends Stage {

    private final PostgresServer postgres;
    private final KafkaProxy proxy;
    private final List<Part> others;

    private PostgresStage(Suite suite, PostgresServer postgres, KafkaProxy proxy) {
        super(suite);
        this.postgres = postgres;
        this.proxy = proxy;
        this.others = Stream.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER)
                .map(this::another)
                .toList();
    }

    public static PostgresStage start(Path home) {
        var postgres = PostgresServer.start(home.resolve("data/postgres"));
        try {
            var options = options(home);
            var listener = new ProxiedListener(options.ports());
            var suite = Suite.start(options.withBrokerOverrides(listener.serverProperties())
                    .withEnvironment(Map.of("TIMEOFF_TOPICS_RESULTS_PARTITIONS", "3"))
                    .withEnvironment(PartName.MANAGER, postgres.emptyDatabase("manager"))
                    .withEnvironment(PartName.MANAGER, listener.clientEnvironment())
                    .withEnvironment(PartName.READER, postgres.emptyDatabase("reader")));
            return new PostgresStage(suite, postgres, listener.proxy()).complete();
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private PostgresStage complete() {
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

    public PostgresServer postgres() {
        return postgres;
    }

    /** Between the first manager and the broker. */
    public KafkaProxy proxy() {
        return proxy;
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
    }
}
