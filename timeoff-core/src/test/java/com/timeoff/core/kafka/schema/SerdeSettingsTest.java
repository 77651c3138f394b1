package com.timeoff.core.kafka.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.kafka.ingestion.SerdeFixture;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code timeoff-kafka.yaml} makes of some settings, with either library. */
class SerdeSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "http://registry:8081, http://registry:8081/apis/registry/v3",
        "http://registry:8081/, http://registry:8081/apis/registry/v3",
        "https://proxy/behind/a/path, https://proxy/behind/a/path/apis/registry/v3",
        "https://proxy/behind/a/path/, https://proxy/behind/a/path/apis/registry/v3"
    })
    void apicurioIsAskedBelowThePath(String url, String address) {
        var settings = SerdeFixture.of("default", "timeoff.registry.url", url).settings();

        assertThat(settings.ofConsumer()).containsEntry("apicurio.registry.url", address);
        assertThat(settings.ofProducer()).containsEntry("apicurio.registry.url", address);
        assertThat(settings.addresses()).containsExactly(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "http://registry:8081, http://registry:8081",
        "http://registry:8081/, http://registry:8081",
        "http://registry:8081/apis/ccompat/v7, http://registry:8081/apis/ccompat/v7",
        "https://proxy/behind/a/path/, https://proxy/behind/a/path"
    })
    void confluentIsAskedBelowThePath(String url, String address) {
        var settings = SerdeFixture.of("confluent", "timeoff.registry.url", url).settings();

        assertThat(settings.ofConsumer()).containsEntry("schema.registry.url", address);
        assertThat(settings.ofProducer()).containsEntry("schema.registry.url", address);
        assertThat(settings.addresses()).containsExactly(URI.create(address));
    }

    /** Whoever sends the serdes elsewhere sends the question whether the registry is there with them. */
    @Test
    void theProbeFollowsTheSerdes() {
        assertThat(SerdeFixture.of(
                                "default",
                                "spring.kafka.properties.apicurio.registry.url",
                                "http://elsewhere/apis/registry/v3/")
                        .settings()
                        .addresses())
                .containsExactly(URI.create("http://elsewhere/apis/registry/v3"));
        assertThat(SerdeFixture.of(
                                "confluent",
                                "spring.kafka.properties.schema.registry.url",
                                "http://one/, http://two/path")
                        .settings()
                        .addresses())
                .containsExactly(URI.create("http://one"), URI.create("http://two/path"));
    }

    @Test
    void bothLibrariesWaitAsLongAsTheTimeoutSays() {
        assertThat(SerdeFixture.of("default", "timeoff.registry.timeout", "3s")
                        .settings()
                        .ofConsumer())
                .containsEntry(TimeLimitedSchemaResolver.TIMEOUT, 3000)
                .containsEntry("apicurio.registry.schema-resolver", TimeLimitedSchemaResolver.class.getName());
        assertThat(SerdeFixture.of("confluent", "timeoff.registry.timeout", "3s")
                        .settings()
                        .ofProducer())
                .containsEntry("http.connect.timeout.ms", 3000)
                .containsEntry("http.read.timeout.ms", 3000)
                .containsEntry("max.retries", "0");
    }

    @Test
    void whatStandsInKafkasPropertiesCounts() {
        assertThat(SerdeFixture.of("confluent", "spring.kafka.properties.http.read.timeout.ms", "700")
                        .settings()
                        .ofConsumer())
                .containsEntry("http.read.timeout.ms", "700")
                .containsEntry("http.connect.timeout.ms", 2000);
    }
}
