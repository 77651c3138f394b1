package com.timeoff.fault.system;

import com.timeoff.launcher.broker.KafkaBroker;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.suite.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The suite on three brokers: each record on all of them, acknowledged when two have it. */
public final class BrokerClusterSystem extends TestSystem {

    private final List<KafkaBroker> more;

    private BrokerClusterSystem(Suite suite, List<KafkaBroker> more) {
        super(suite);
        this.more = more;
    }

    public static BrokerClusterSystem start(Path home) {
        var options = options(home);
        var ports = options.ports();
        var nodes = new ClusterNodes(List.of(
                new ClusterNodes.Node(ports.of(PortName.KAFKA), ports.of(PortName.KAFKA_CONTROLLER)),
                new ClusterNodes.Node(FreePorts.next(), FreePorts.next()),
                new ClusterNodes.Node(FreePorts.next(), FreePorts.next())));
        // None is ready before two are there.
        var starting = IntStream.of(2, 3)
                .mapToObj(id -> CompletableFuture.supplyAsync(
                        () -> broker(nodes, id, home), task -> new Thread(task, "broker-" + id).start()))
                .toList();
        var suite = Suite.start(options.withBrokerOverrides(nodes.serverProperties(1))
                .withEnvironment(Map.of(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                        nodes.bootstrapServers(),
                        "TIMEOFF_TOPICS_REPLICATION",
                        "3")));
        return new BrokerClusterSystem(
                suite, starting.stream().map(CompletableFuture::join).toList());
    }

    private static KafkaBroker broker(ClusterNodes nodes, int id, Path home) {
        var node = nodes.node(id);
        return KafkaBroker.start(
                Installation.locate(),
                home.resolve("data/kafka-" + id),
                node.port(),
                node.controllerPort(),
                nodes.serverProperties(id));
    }

    /** In the order of their ids, which begin with 1. */
    public List<Part> brokers() {
        return Stream.concat(Stream.of(part(PartName.KAFKA)), more.stream().map(KafkaBroker::part))
                .toList();
    }

    @Override
    List<Part> others() {
        return List.of();
    }

    @Override
    public void close() {
        suite().close();
        more.forEach(KafkaBroker::close);
    }
}
