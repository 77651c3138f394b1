package com.timeoff.launcher.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever comes along may read and register, and nothing else. */
class RegistryLockIT {

    private static final String CONFLUENT = "/apis/ccompat/v7/";
    private static final String V2 = "/apis/registry/v2/";
    private static final String V3 = "/apis/registry/v3/";
    private static final String SUBJECT = "leave-applications-value";
    private static final String SCHEMA = "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"X\\\",\\\"fields\\\":[%s]}";
    private static final String WITHOUT = SCHEMA.formatted("");
    private static final String WITH_DEFAULT =
            SCHEMA.formatted("{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"string\\\",\\\"default\\\":\\\"\\\"}");
    private static final String NONE = "{\"compatibility\":\"NONE\",\"config\":\"NONE\",\"type\":\"COMPATIBILITY\","
            + "\"ruleType\":\"COMPATIBILITY\",\"mode\":\"IMPORT\",\"state\":\"DISABLED\",\"value\":\"x\","
            + "\"branchId\":\"b\",\"versions\":[\"1\"]}";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static SchemaRegistry registry;

    @BeforeAll
    static void start() throws Exception {
        registry = SchemaRegistry.start(Installation.locate(), folder, FreePorts.next(), FreePorts.next());
        assertThat(confluent(SUBJECT, WITHOUT).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @AfterEach
    void allIsAsItWas() throws Exception {
        for (String path : new String[] {"config", "config/" + SUBJECT}) {
            assertThat(send("GET", CONFLUENT + path, "").body()).isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
        }
        assertThat(send("GET", CONFLUENT + "subjects", "").body()).contains('"' + SUBJECT + '"');
        assertThat(send("GET", CONFLUENT + "subjects/" + SUBJECT + "/versions/1", "")
                        .body())
                .contains("\"version\":1");
        assertThat(send("GET", V3 + "groups/default/artifacts/" + SUBJECT + "/versions/1", "")
                        .body())
                .contains("\"ENABLED\"");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /apis/ccompat/v7/subjects/leave-applications-value",
        "DELETE, /apis/ccompat/v7/subjects/leave-applications-value?permanent=true",
        "DELETE, /apis/ccompat/v7/subjects/leave-applications-value/",
        "DELETE, /apis/ccompat/v7//subjects/leave-applications-value",
        "DELETE, /apis/ccompat/v7/%73ubjects/leave-applications-value",
        "DELETE, /apis/ccompat/v7/subjects;x/leave-applications-value",
        "DELETE, /apis/ccompat/v7/subjects/x/../leave-applications-value",
        "DELETE, /apis/ccompat/v7/subjects/leave-applications-value/versions/1",
        "DELETE, /apis/ccompat/v7/subjects/leave-applications-value/versions/latest",
        "PUT, /apis/ccompat/v7/config",
        "PUT, /apis/ccompat/v7/config/leave-applications-value",
        "PUT, /apis/ccompat/v7/config;x/leave-applications-value",
        "PUT, /apis/ccompat/v7/subjects/../config",
        "PUT, /apis/ccompat/v7/subjects/%2e%2e/config",
        "PUT, /apis/ccompat/v7/subjects/..%2fconfig",
        "DELETE, /apis/ccompat/v7/config",
        "DELETE, /apis/ccompat/v7/config/leave-applications-value",
        "PUT, /apis/ccompat/v7/mode",
        "PUT, /apis/ccompat/v7/mode/leave-applications-value",
        "DELETE, /apis/registry/v2/groups/default/artifacts",
        "DELETE, /apis/registry/v2/groups/default/artifacts/leave-applications-value",
        "PUT, /apis/registry/v2/groups/default/artifacts/leave-applications-value",
        "PUT, /apis/registry/v2/groups/default/artifacts/leave-applications-value/state",
        "PUT, /apis/registry/v2/groups/default/artifacts/leave-applications-value/meta",
        "PUT, /apis/registry/v2/groups/default/artifacts/leave-applications-value/versions/1/state",
        "POST, /apis/registry/v2/groups/default/artifacts/leave-applications-value/rules",
        "PUT, /apis/registry/v2/groups/default/artifacts/leave-applications-value/rules/COMPATIBILITY",
        "DELETE, /apis/registry/v2/groups/default/artifacts/leave-applications-value/rules",
        "PUT, /apis/registry/v2/admin/rules/COMPATIBILITY",
        "DELETE, /apis/registry/v2/admin/rules",
        "POST, /apis/registry/v2/admin/import",
        "DELETE, /apis/registry/v3/groups/default",
        "DELETE, /apis/registry/v3/groups/default/artifacts",
        "DELETE, /apis/registry/v3/groups/default/artifacts/leave-applications-value",
        "PUT, /apis/registry/v3/groups/default/artifacts/leave-applications-value",
        "DELETE, /apis/registry/v3/groups/default/artifacts/leave-applications-value/versions/1",
        "PUT, /apis/registry/v3/groups/default/artifacts/leave-applications-value/versions/1",
        "PUT, /apis/registry/v3/groups/default/artifacts/leave-applications-value/versions/1/content",
        "PUT, /apis/registry/v3/groups/default/artifacts/leave-applications-value/versions/1/state",
        "POST, /apis/registry/v3/groups/default/artifacts/leave-applications-value/branches",
        "POST, /apis/registry/v3/groups/default/artifacts/leave-applications-value/rules",
        "POST, /apis/registry/v3/groups/default/artifacts/leave-applications-value/versions/../rules",
        "POST, /apis/registry/v3/groups/default/artifacts/leave-applications-value/rules;/versions",
        "PUT, /apis/registry/v3/groups/default/artifacts/leave-applications-value/rules/COMPATIBILITY",
        "DELETE, /apis/registry/v3/groups/default/artifacts/leave-applications-value/rules",
        "POST, /apis/registry/v3/groups/default/rules",
        "PUT, /apis/registry/v3/admin/rules/COMPATIBILITY",
        "DELETE, /apis/registry/v3/admin/rules",
        "POST, /apis/registry/v3/admin/import",
        "POST, /apis/registry/v3/admin/roleMappings",
        "PUT, /apis/registry/v3/admin/config/properties/apicurio.rest.deletion.artifact.enabled"
    })
    void nothingIsDeletedAndNoRuleIsChanged(String method, String path) throws Exception {
        assertThat(send(method, path, NONE).statusCode()).isIn(401, 403, 405);
        assertThat(send(method, path, NONE, "Authorization", "Basic YWRtaW46YWRtaW4=")
                        .statusCode())
                .isIn(401, 403, 405);
    }

    @Test
    void everyApiRegistersAndReads() throws Exception {
        assertThat(confluent("a-value", WITHOUT).statusCode()).isEqualTo(200);
        assertThat(confluent("a-value", WITH_DEFAULT).statusCode()).isEqualTo(200);
        assertThat(send("POST", CONFLUENT + "subjects/a-value", "{\"schema\":\"" + WITHOUT + "\"}")
                        .body())
                .contains("\"version\":1");
        assertThat(send(
                                "POST",
                                CONFLUENT + "compatibility/subjects/a-value/versions/latest",
                                "{\"schema\":\"" + WITHOUT + "\"}")
                        .body())
                .contains("true");

        String content = "{\"contentType\":\"application/json\",\"content\":\"" + WITHOUT + "\"}";
        assertThat(send(
                                "POST",
                                V3 + "groups/default/artifacts?ifExists=FIND_OR_CREATE_VERSION",
                                "{\"artifactId\":\"b-value\",\"artifactType\":\"AVRO\",\"firstVersion\":{\"content\":"
                                        + content + "}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(
                                "POST",
                                V3 + "groups/default/artifacts/b-value/versions",
                                "{\"content\":" + content.replace(WITHOUT, WITH_DEFAULT) + "}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(
                                "POST",
                                V2 + "groups/default/artifacts",
                                WITHOUT.replace("\\", ""),
                                "X-Registry-ArtifactId",
                                "c-value")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", CONFLUENT + "subjects", "").body()).contains("a-value", "b-value", "c-value");
        assertThat(send("GET", "/health/ready", "").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> confluent(String subject, String schema) throws Exception {
        return send("POST", CONFLUENT + "subjects/" + subject + "/versions", "{\"schema\":\"" + schema + "\"}");
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
