package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With TLS, the deadline of a head begins before it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.web.head-timeout=1s",
            "server.ssl.key-store-password=changeit"
        })
class SlowHandshakeTest {

    private static final Duration DEADLINE = Duration.ofSeconds(1);

    /** Of a record of 512 bytes, a greeting. */
    private static final String GREETING = "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003";

    @TempDir
    static Path folder;

    private final int port;

    SlowHandshakeTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void certificate(DynamicPropertyRegistry properties) throws Exception {
        var file = folder.resolve("key.p12").toString();
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file)
                .start()
                .waitFor();
        assertThat(made).isZero();
        properties.add("server.ssl.key-store", () -> file);
    }

    @Test
    void hasADeadlineForTheWhole() throws IOException {
        try (var client = new SlowClient(port, GREETING, "a")) {
            client.answer();
            assertThat(client.age()).isBetween(DEADLINE, DEADLINE.multipliedBy(5));
        }
    }
}
