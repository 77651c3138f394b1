package com.timeoff.bench.suite;

import com.timeoff.bench.tutorial.TutorialService;
import com.timeoff.launcher.part.PartName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the peers run, each with a topic of its own on the suite's broker. */
record PeerPrograms(BenchSuite suite) {

    private static final String TUTORIAL_TOPIC = "bench-tutorial";
    private static final String QUARKUS_TOPIC = "bench-quarkus";

    void createTopics() {
        suite.lag().createTopic(TUTORIAL_TOPIC, 3);
        suite.lag().createTopic(QUARKUS_TOPIC, 3);
    }

    Peer tutorial() {
        return tutorial(Map.of());
    }

    Peer tutorialWithoutLinger() {
        return tutorial(Map.of("SPRING_KAFKA_PRODUCER_PROPERTIES_LINGER_MS", "0"));
    }

    Peer quarkus(Path jar) {
        return quarkus(jar, Map.of());
    }

    Peer quarkusWithoutLinger(Path jar) {
        return quarkus(jar, Map.of("KAFKA_LINGER_MS", "0"));
    }

    private Peer tutorial(Map<String, String> settings) {
        var environment = new LinkedHashMap<>(settings);
        environment.put("TOPIC", TUTORIAL_TOPIC);
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", suite.bootstrapServers());
        environment.put("SPRING_APPLICATION_JSON", """
                {"spring.kafka.producer.key-serializer": "%1$s", "spring.kafka.producer.value-serializer": "%1$s",
                 "spring.kafka.properties[apicurio.registry.url]": "%2$s/apis/registry/v3",
                 "spring.kafka.properties[apicurio.registry.artifact-resolver-strategy]":
                    "io.apicurio.registry.serde.strategy.TopicIdStrategy",
                 "spring.kafka.properties[apicurio.registry.auto-register]": "true"}""".formatted(
                        "io.apicurio.registry.serde.avro.AvroKafkaSerializer", suite.address(PartName.REGISTRY)));
        return start(
                List.of("-cp", System.getProperty("java.class.path"), TutorialService.class.getName()), environment);
    }

    private Peer quarkus(Path jar, Map<String, String> settings) {
        var environment = new LinkedHashMap<>(settings);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", suite.bootstrapServers());
        environment.put("REGISTRY_URL", suite.address(PartName.REGISTRY).toString());
        return start(List.of("-jar", jar.toString()), environment);
    }

    private Peer start(List<String> program, Map<String, String> environment) {
        var log = suite.home().resolve("peer-" + System.nanoTime() + ".log");
        return Peer.start(log, program, environment);
    }
}
