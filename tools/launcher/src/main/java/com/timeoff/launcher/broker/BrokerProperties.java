package com.timeoff.launcher.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The broker's server.properties: one node that is broker and controller, sized for a laptop. */
final class BrokerProperties {

    private BrokerProperties() {}

    static String text(Path logs, int port, int controllerPort, Map<String, String> overrides) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "1");
        all.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        all.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        all.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        all.put("controller.listener.names", "CONTROLLER");
        all.put("log.dirs", logs.toString().replace("\\", "\\\\"));
        // The services create their topics, with the partitions that they need.
        all.put("auto.create.topics.enable", "false");
        all.put("offsets.topic.replication.factor", "1");
        all.put("offsets.topic.num.partitions", "3");
        // Ten years, in place of a week: what a reader or a replay had read is known for as long as what it read.
        all.put("offsets.retention.minutes", "5256000");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("transaction.state.log.num.partitions", "3");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("share.coordinator.state.topic.num.partitions", "3");
        // After a kill -9 the controller refuses the broker until its old session has ended: 9 s by default.
        all.put("broker.session.timeout.ms", "3000");
        all.put("broker.heartbeat.interval.ms", "500");
        all.put("group.initial.rebalance.delay.ms", "0");
        // Both are allocated ahead, per partition: 10 MiB of index is much for a few records.
        all.put("log.index.size.max.bytes", "1048576");
        all.put("log.segment.bytes", "67108864");
        // Of the heap, from the start; 128 MB by default, for tables that have no place in a small suite.
        all.put("log.cleaner.dedupe.buffer.size", "2097152");
        // Allocated as soon as a client announces it: 100 MB by default.
        all.put("socket.request.max.bytes", "4194304");
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "4");
        all.putAll(overrides);
        StringBuilder text = new StringBuilder();
        all.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }
}
