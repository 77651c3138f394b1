package com.timeoff.fault.system;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Nodes of one cluster, each of them broker and controller. */
record ClusterNodes(List<Node> nodes) {

    record Node(int port, int controllerPort) {}

    Node node(int id) {
        return nodes.get(id - 1);
    }

    String bootstrapServers() {
        return nodes.stream().map(it -> "localhost:" + it.port).collect(joining(","));
    }

    Map<String, String> serverProperties(int id) {
        return Map.of(
                "node.id", Integer.toString(id),
                "controller.quorum.voters", voters(),
                "default.replication.factor", "3",
                "offsets.topic.replication.factor", "3",
                "transaction.state.log.replication.factor", "3",
                "transaction.state.log.min.isr", "2",
                // As soon as a follower is gone, nobody waits for it.
                "replica.lag.time.max.ms", "5000");
    }

    private String voters() {
        return IntStream.rangeClosed(1, nodes.size())
                .mapToObj(id -> id + "@127.0.0.1:" + node(id).controllerPort)
                .collect(joining(","));
    }
}
