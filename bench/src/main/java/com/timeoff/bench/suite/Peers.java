package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.bench.tutorial.TutorialService;
import com.timeoff.local.Installation;
import com.timeoff.local.PartName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Submissions against other programs on the same broker, which answer after the acknowledgement as well, but ask nobody
 * who he is and check nothing. Nobody reads what they write, so manager and reader are stopped for everybody's turn.
 */
public record Peers(Stage stage, Plan plan) implements Measurement {

    private static final int CONNECTIONS = 64;
    private static final String TUTORIAL = "tutorial";
    private static final String QUARKUS = "quarkus";
    private static final String NO_LINGER = ", linger 0";
    private static final Path QUARKUS_JAR =
            Path.of("bench", "peers", "quarkus", "target", "quarkus-app", "quarkus-run.jar");

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public void measure(Report report) {
        var peers = new LinkedHashMap<String, Peer>();
        stage.part(PartName.MANAGER).close();
        stage.part(PartName.READER).close();
        try {
            start(peers, report);
            compare(peers, report);
        } finally {
            peers.values().forEach(Peer::close);
            stage.part(PartName.MANAGER).start();
            stage.part(PartName.READER).start();
            stage.settle();
        }
    }

    private void start(Map<String, Peer> peers, Report report) {
        for (var topic : List.of("bench-tutorial", "bench-quarkus")) {
            stage.progress().createTopic(topic, 3);
        }
        start(peers, report, TUTORIAL, () -> tutorial(Map.of()));
        start(
                peers,
                report,
                TUTORIAL + NO_LINGER,
                () -> tutorial(Map.of("SPRING_KAFKA_PRODUCER_PROPERTIES_LINGER_MS", "0")));
        var quarkus = Installation.locate().root().resolve(QUARKUS_JAR);
        if (Files.exists(quarkus)) {
            start(peers, report, QUARKUS, () -> quarkus(quarkus, Map.of()));
            start(peers, report, QUARKUS + NO_LINGER, () -> quarkus(quarkus, Map.of("KAFKA_LINGER_MS", "0")));
        } else {
            report.missing(QUARKUS, "not built, see bench/peers/quarkus");
        }
    }

    private static void start(Map<String, Peer> peers, Report report, String name, Supplier<Peer> start) {
        try {
            peers.put(name, start.get());
        } catch (RuntimeException e) {
            report.missing(name, String.valueOf(e.getMessage()));
        }
    }

    private void compare(Map<String, Peer> peers, Report report) {
        var all = new LinkedHashMap<String, Requests>();
        all.put("noop", stage.noops());
        all.put("timeoff", stage.submissions());
        peers.forEach((name, peer) -> all.put(name, peer.requests()));
        // The employee-service is warm already.
        peers.values().forEach(it -> WarmUp.warm(it.requests(), plan.warmUp().dividedBy(5)));
        round(all, report.section("peers_warm_up", "The same before they were warm"));
        var section =
                report.section("peers", "Peers, %d connections; manager and reader stopped".formatted(CONNECTIONS));
        for (var round = 0; round < plan.rounds(); round++) {
            round(all, section);
        }
        var accepted = new LinkedHashMap<String, Double>();
        all.keySet().stream()
                .filter(it -> !it.equals("noop"))
                .forEach(it -> accepted.put(it, section.median(it, "per_s")));
        report.key("post_vs_noop_64_alone", section.ratio("timeoff", "noop", "per_s"));
        report.key("peers", accepted);
    }

    private void round(Map<String, Requests> all, Section section) {
        all.forEach((name, requests) -> section.add(name, HttpLoad.closed(requests, CONNECTIONS, plan.time())));
    }

    private Peer tutorial(Map<String, String> settings) {
        var environment = new LinkedHashMap<>(settings);
        environment.put("TOPIC", "bench-tutorial");
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", stage.bootstrapServers());
        environment.put("SPRING_APPLICATION_JSON", """
                {"spring.kafka.producer.key-serializer": "%1$s", "spring.kafka.producer.value-serializer": "%1$s",
                 "spring.kafka.properties[apicurio.registry.url]": "%2$s/apis/registry/v3",
                 "spring.kafka.properties[apicurio.registry.artifact-resolver-strategy]":
                    "io.apicurio.registry.serde.strategy.TopicIdStrategy",
                 "spring.kafka.properties[apicurio.registry.auto-register]": "true"}""".formatted(
                        "io.apicurio.registry.serde.avro.AvroKafkaSerializer", stage.address(PartName.REGISTRY)));
        return start(
                List.of("-cp", System.getProperty("java.class.path"), TutorialService.class.getName()), environment);
    }

    private Peer quarkus(Path jar, Map<String, String> settings) {
        var environment = new LinkedHashMap<>(settings);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stage.bootstrapServers());
        environment.put("REGISTRY_URL", stage.address(PartName.REGISTRY).toString());
        return start(List.of("-jar", jar.toString()), environment);
    }

    private Peer start(List<String> program, Map<String, String> environment) {
        var log = stage.home().resolve("peer-" + System.nanoTime() + ".log");
        return Peer.start(log, program, environment, stage.client());
    }
}
