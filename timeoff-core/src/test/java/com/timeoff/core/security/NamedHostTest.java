package com.timeoff.core.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A host that is named by the environment, as compose hands it on, beside those of loopback. */
class NamedHostTest {

    @Test
    void isAnsweredAndNoOther() throws IOException {
        var environment = new SystemEnvironmentPropertySource(
                "test-systemEnvironment",
                Map.of("TIMEOFF_SECURITY_ALLOWED_HOSTS", "timeoff.example.com,[2001:db8::1]"));
        try (var service = new SpringApplicationBuilder(SecuredService.class)
                .initializers(it -> it.getEnvironment().getPropertySources().addFirst(environment))
                .run(
                        "--server.port=0",
                        "--spring.config.import=classpath:timeoff-web.yaml",
                        "--timeoff.security.demo-users=true")) {
            var port = ((WebServerApplicationContext) service).getWebServer().getPort();

            for (var host : new String[] {"timeoff.example.com", "TimeOff.example.com.:8443", "[2001:db8::1]:80"}) {
                assertThat(who(port, host)).startsWith("HTTP/1.1 200");
            }
            assertThat(who(port, "localhost:8080")).startsWith("HTTP/1.1 200");
            for (var host : new String[] {"example.com", "timeoff.example.com.evil.example", "[2001:db8::2]"}) {
                assertThat(who(port, host)).startsWith("HTTP/1.1 421");
            }
        }
    }

    private static String who(int port, String host) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var head = String.join(
                    "\r\n",
                    "GET /who HTTP/1.1",
                    "Host: " + host,
                    "Authorization: " + Calls.basic("alice@example.com", "alice"),
                    "Connection: close",
                    "",
                    "");
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
