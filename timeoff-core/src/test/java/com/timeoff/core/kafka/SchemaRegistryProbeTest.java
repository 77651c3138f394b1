package com.timeoff.core.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

class SchemaRegistryProbeTest {

    private HttpServer registry;
    private volatile int status = 200;
    private volatile @Nullable String authorization;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
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
    @CsvSource({"200, true", "404, true", "401, false", "403, false", "500, false", "503, false"})
    void answersUnlessItRefusesOrFails(int status, boolean answers) {
        this.status = status;

        assertThat(probe(null, null).answers()).isEqualTo(answers);
    }

    @Test
    void asksWithTheNameThatIsSet() {
        probe("timeoff", "s\u00e9same").answers();
        assertThat(authorization).isEqualTo("Basic dGltZW9mZjpzw6lzYW1l");

        probe(null, null).answers();
        assertThat(authorization).isNull();
    }

    private SchemaRegistryProbe probe(@Nullable String username, @Nullable String password) {
        var url = URI.create("http://localhost:" + registry.getAddress().getPort());
        var properties = new RegistryProperties(url, "/", Duration.ofSeconds(2), true, username, password, null);
        return new SchemaRegistryProbe(properties, new DefaultSslBundleRegistry());
    }
}
