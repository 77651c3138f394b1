package com.timeoff.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRegistryIT {

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
    void schemasKeepTheirIdsOverAKillAndARestart() throws IOException, InterruptedException {
        String first;
        try (SchemaRegistry registry = start()) {
            first = post(registry, ONE_FIELD).body();
            registry.kill();
        }
        try (SchemaRegistry registry = start()) {
            HttpRequest versions = HttpRequest.newBuilder(subject(registry)).build();
            assertThat(http.send(versions, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("[1]");
            assertThat(post(registry, ONE_FIELD).body()).isEqualTo(first).contains("\"id\"");
        }
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
