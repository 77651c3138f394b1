package com.timeoff.core.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** More requests at once than there are connections: they wait, and none of them is the one that makes room. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.virtual-threads=false",
            "server.tomcat.threads.max=4",
            "server.tomcat.max-connections=20"
        })
class BurstOfRequestsTest {

    private static final int CLIENTS = 100;
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final byte[] REQUEST =
            "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);

    private final int port;

    BurstOfRequestsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @RepeatedTest(10)
    void allAreAnswered() throws IOException {
        var clients = new ArrayList<Socket>();
        try {
            for (var i = 0; i < CLIENTS; i++) {
                var client = new Socket("localhost", port);
                clients.add(client);
                client.setSoTimeout(TIMEOUT_MILLIS);
                client.getOutputStream().write(REQUEST);
            }
            for (var client : clients) {
                assertThat(answer(client)).startsWith("HTTP/1.1 200");
            }
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    private static String answer(Socket client) throws IOException {
        try {
            return new String(client.getInputStream().readAllBytes(), US_ASCII);
        } catch (SocketException e) {
            return "no answer: " + e.getMessage();
        }
    }
}
