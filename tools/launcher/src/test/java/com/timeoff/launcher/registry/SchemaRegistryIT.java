package com.timeoff.launcher.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.Children;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRegistryIT {

    private static final String CONFLUENT = "/apis/ccompat/v7/";
    private static final String APICURIO = "/apis/registry/v3/";
    private static final String ONE_FIELD = "{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"string\\\"}";
    private static final String WITH_DEFAULT =
            "{\\\"name\\\":\\\"b\\\",\\\"type\\\":\\\"string\\\",\\\"default\\\":\\\"\\\"}";
    private static final String WITHOUT_DEFAULT = "{\\\"name\\\":\\\"c\\\",\\\"type\\\":\\\"string\\\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void refusesAnIncompatibleSchema() throws IOException, InterruptedException {
        try (SchemaRegistry registry = start()) {
            assertThat(post(registry, ONE_FIELD).statusCode()).isEqualTo(200);
            assertThat(post(registry, ONE_FIELD + "," + WITHOUT_DEFAULT).statusCode())
                    .isEqualTo(409);
            assertThat(post(registry, ONE_FIELD + "," + WITH_DEFAULT).statusCode())
                    .isEqualTo(200);
        }
        assertThat(Children.alive()).isEmpty();
    }

    @Test
    void bothApisSayWhatBothEnforce() throws IOException, InterruptedException {
        try (SchemaRegistry registry = start()) {
            assertFullIsSaidAndEnforced(registry);
        }
    }

    @Test
    void schemasKeepTheirIdsOverAKillAndARestart() throws IOException, InterruptedException {
        String first;
        try (SchemaRegistry registry = start()) {
            first = post(registry, ONE_FIELD).body();
            registry.kill();
        }
        try (SchemaRegistry registry = start()) {
            assertThat(send(registry, "GET", CONFLUENT + "config/leave-applications-value", "")
                            .body())
                    .isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
            HttpRequest versions = HttpRequest.newBuilder(subject(registry)).build();
            assertThat(http.send(versions, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("[1]");
            assertThat(post(registry, ONE_FIELD).body()).isEqualTo(first).contains("\"id\"");
        }
    }

    private void assertFullIsSaidAndEnforced(SchemaRegistry registry) throws IOException, InterruptedException {
        assertThat(send(registry, "GET", CONFLUENT + "config", "").body())
                .isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
        assertThat(send(registry, "GET", APICURIO + "admin/rules/COMPATIBILITY", "")
                        .body())
                .contains("\"config\":\"FULL\"");

        String subject = "leave-applications-value";
        String first = "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"X\\\",\\\"fields\\\":[" + ONE_FIELD + "]}";
        String incompatible = first.replace("[" + ONE_FIELD, "[" + ONE_FIELD + "," + WITHOUT_DEFAULT);
        String versions = CONFLUENT + "subjects/" + subject + "/versions";
        assertThat(send(registry, "POST", versions, "{\"schema\":\"" + first + "\"}")
                        .statusCode())
                .isEqualTo(200);
        for (String query : List.of("", "?defaultToGlobal=true")) {
            assertThat(send(registry, "GET", CONFLUENT + "config/" + subject + query, "")
                            .body())
                    .isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
        }
        assertThat(send(registry, "POST", versions, "{\"schema\":\"" + incompatible + "\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(send(
                                registry,
                                "POST",
                                APICURIO + "groups/default/artifacts/" + subject + "/versions",
                                "{\"content\":{\"contentType\":\"application/json\",\"content\":\"" + incompatible
                                        + "\"}}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(send(registry, "GET", versions, "").body()).isEqualTo("[1]");
    }

    private HttpResponse<String> send(SchemaRegistry registry, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private SchemaRegistry start() {
        return SchemaRegistry.start(Installation.locate(), folder, FreePorts.next(), FreePorts.next());
    }

    private HttpResponse<String> post(SchemaRegistry registry, String fields) throws IOException, InterruptedException {
        String schema = "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"X\\\",\\\"fields\\\":[" + fields + "]}";
        HttpRequest request = HttpRequest.newBuilder(subject(registry))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"" + schema + "\"}"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI subject(SchemaRegistry registry) {
        return URI.create(registry.url() + "/apis/ccompat/v7/subjects/x-value/versions");
    }
}
