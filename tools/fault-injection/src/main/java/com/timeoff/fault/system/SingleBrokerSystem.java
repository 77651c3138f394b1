package com.timeoff.fault.system;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.suite.Suite;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** The suite with one broker; the first manager's connection to Kafka can be broken. */
public final class SingleBrokerSystem extends TestSystem {

    private static final List<PartName> SERVICES = List.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER);

    private final KafkaProxy proxy;
    private final Optional<BoundedDisk> disk;
    private final List<Part> others;

    private SingleBrokerSystem(Suite suite, KafkaProxy proxy, Optional<BoundedDisk> disk, int instances) {
        super(suite);
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
        try {
            var options = options(home);
            var listener = new ProxiedListener(options.ports());
            var suite = Suite.start(options.withBrokerOverrides(listener.serverProperties())
                    .withEnvironment(Map.of("TIMEOFF_TOPICS_RESULTS_PARTITIONS", Integer.toString(2 * instances - 1)))
                    .withEnvironment(PartName.MANAGER, listener.clientEnvironment()));
            return new SingleBrokerSystem(suite, listener.proxy(), disk, instances).complete();
        } catch (RuntimeException e) {
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
        return another(service, Map.of());
    }

    /** The same, told something of its own. */
    public Part another(PartName service, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", suite().bootstrapServers());
        return suite().another(service, all);
    }

    /** All that a service keeps in its database; it must not run. */
    public void erase(PartName service) {
        execute(service, "drop schema public cascade; create schema public");
    }

    /** In a service's database. */
    public void execute(PartName service, String sql) {
        var url = suite().databaseUrl(service);
        var user = url.substring(url.lastIndexOf('/') + 1);
        try (var connection = DriverManager.getConnection(url, user, user);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By which the protocol names it. */
    public Uuid topicId(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", suite().bootstrapServers()))) {
            var topics = admin.describeTopics(List.of(topic)).allTopicNames().get();
            return topics.values().iterator().next().topicId();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
        disk.ifPresent(BoundedDisk::close);
    }
}
