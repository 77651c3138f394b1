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
import java.nio.file.Files;
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

    /** From the start, before anybody has registered a schema of theirs. */
    @Test
    void changesAreOnlyEverGivenOptionalFields() throws IOException, InterruptedException {
        String changed = contract("LeaveApplicationChanged");
        try (SchemaRegistry registry = start()) {
            for (String subject : List.of("leave-applications-changes-key", "leave-applications-changes-value")) {
                assertThat(send(registry, "GET", CONFLUENT + "config/" + subject, "")
                                .body())
                        .isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
            }
            String subject = "leave-applications-changes-value";
            assertThat(register(registry, subject, changed)).isEqualTo(200);
            assertThat(register(registry, subject, with(changed, "{\"name\":\"Reason\",\"type\":\"string\"}")))
                    .isEqualTo(409);
            assertThat(register(
                            registry,
                            subject,
                            with(changed, "{\"name\":\"Reason\",\"type\":[\"null\",\"string\"],\"default\":null}")))
                    .isEqualTo(200);
        }
    }

    /**
     * The registry is no guard of the two topics of version 1: it compares names without their namespace, and Avro for C#
     * compares them with it. A record that is taken here may end the original reader for good, and so nothing but optional
     * fields is ever added to what goes there.
     */
    @Test
    void aRecordOfAnotherNamespaceIsTaken() throws IOException, InterruptedException {
        String processed = contract("LeaveApplicationProcessed");
        String name = "\"name\": \"LeaveApplicationProcessed\"";
        String other = "\"name\": \"LeaveApplicationDecided\"";
        String renamed = processed.replace(name, other);
        String aliased = processed.replace(name, other + ", \"aliases\": [\"LeaveApplicationProcessed\"]");
        String moved = processed.replace("\"TimeOff.Models\"", "\"TimeOff.Other\"");
        assertThat(List.of(renamed, aliased, moved)).doesNotContain(processed);
        try (SchemaRegistry registry = start()) {
            String subject = "leave-applications-results-value";
            assertThat(register(registry, subject, processed)).isEqualTo(200);
            assertThat(register(registry, subject, contract("LeaveApplicationChanged")))
                    .isEqualTo(409);
            assertThat(register(registry, subject, renamed)).isEqualTo(409);
            assertThat(register(registry, subject, aliased)).isEqualTo(409);
            assertThat(register(registry, subject, moved)).isEqualTo(200);
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

    /** The status of the answer. */
    private int register(SchemaRegistry registry, String subject, String schema)
            throws IOException, InterruptedException {
        String escaped = schema.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
        String body = "{\"schema\":\"" + escaped + "\"}";
        HttpResponse<String> answer = send(registry, "POST", CONFLUENT + "subjects/" + subject + "/versions", body);
        return answer.statusCode();
    }

    /** As it is compiled into the services. */
    private static String contract(String name) throws IOException {
        return Files.readString(Path.of("..", "..", "timeoff-models", "src", "main", "avro", name + ".avsc"));
    }

    /** One more field, behind the others. */
    private static String with(String schema, String field) {
        return schema.substring(0, schema.lastIndexOf(']')) + ", " + field + "]}";
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
