package com.timeoff.core.kafka.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.timeoff.core.kafka.ingestion.SerdeFixture;
import com.timeoff.core.kafka.schema.RegistryStandIn.Mood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaRegistryProbeTest {

    private final List<String> paths = new ArrayList<>();
    private HttpServer registry;
    private volatile int status = 200;
    private volatile String type = "application/json";
    private volatile @Nullable String authorization;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            paths.add(exchange.getRequestURI().toString());
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    /** What cannot be asked holds up a record; it makes no dead letter of it. */
    @ParameterizedTest
    @CsvSource({
        "200, application/json, true",
        "200, application/vnd.schemaregistry.v1+json, true",
        "200, application/json;charset=UTF-8, true",
        "200, text/html, false",
        "204, '', false",
        "302, text/html, false",
        "400, application/json, false",
        "401, application/json, false",
        "403, application/json, false",
        "404, application/json, false",
        "404, text/html, false",
        "429, application/json, false",
        "500, application/json, false",
        "503, application/json, false"
    })
    void onlyARegistrysOwnAnswerCounts(int status, String type, boolean answers) {
        this.status = status;
        this.type = type;

        assertThat(probe().answers()).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource({
        "default, '', '', /apis/registry/v3/system/info",
        "default, /behind/a/path, '', /behind/a/path/apis/registry/v3/system/info",
        "default, /behind/a/path/, '', /behind/a/path/apis/registry/v3/system/info",
        "confluent, '', '', /subjects",
        "confluent, /apis/ccompat/v7, '', /apis/ccompat/v7/subjects",
        "confluent, /apis/ccompat/v7/, '', /apis/ccompat/v7/subjects",
        "default, /behind/a/path, /behind/health/ready, /behind/health/ready",
        "default, /behind/a/path, search/artifacts?limit=1, /behind/a/path/apis/registry/v3/search/artifacts?limit=1"
    })
    void asksWhereTheSerdesDo(String profile, String path, String healthPath, String asked) {
        var more = healthPath.isEmpty() ? new String[0] : new String[] {"timeoff.registry.health-path", healthPath};

        probe(profile, path, more).answers();

        assertThat(paths).containsExactly(asked);
    }

    @Test
    void asksWithTheNameThatIsSet() {
        probe("default", "", "timeoff.registry.username", "timeoff", "timeoff.registry.password", "s\u00e9same")
                .answers();
        assertThat(authorization).isEqualTo("Basic dGltZW9mZjpzw6lzYW1l");

        probe().answers();
        assertThat(authorization).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"FROZEN", "FROZEN_HALFWAY"})
    void doesNotWaitForAFrozenOne(Mood mood) throws IOException {
        try (var frozen = new RegistryStandIn()) {
            frozen.is(mood);
            var probe = SerdeFixture.builtIn("timeoff.registry.url", frozen.url(), "timeoff.registry.timeout", "300ms")
                    .probe();
            var since = System.nanoTime();

            assertThat(probe.answers()).isFalse();

            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private SchemaRegistryProbe probe() {
        return probe("default", "");
    }

    private SchemaRegistryProbe probe(String profile, String path, String... more) {
        var properties = new ArrayList<>(List.of(
                "timeoff.registry.url",
                "http://localhost:" + registry.getAddress().getPort() + path));
        properties.addAll(Arrays.asList(more));
        return SerdeFixture.of(profile, properties.toArray(String[]::new)).probe();
    }
}
