package com.timeoff.fault.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Guesses passwords, brings headers that are no text, names other hosts, subscribes as one person a hundred times. */
final class RestlessCaller implements HostileClient {

    private static final int AT_ONCE = 10;

    private final HeldConnections connections;
    private int guess;

    RestlessCaller(URI service, int most) {
        this.connections = new HeldConnections(service, most);
    }

    @Override
    public void step(Random random) throws IOException {
        connections.readAll();
        for (var i = 0; i < AT_ONCE; i++) {
            var calls = List.of(
                    call("/me", "Authorization: " + BasicCredentials.of("hugo", "no" + ++guess)),
                    call("/me", "Authorization: " + BasicCredentials.of("hugo", "")),
                    call("/me", "Authorization: " + BasicCredentials.of("nobody" + guess, "no")),
                    call("/me", "If-None-Match: \u0085\u009b"),
                    call("/leave-application-results/stream", "Last-Event-ID: \u0090"),
                    call("/", "Accept: text/html\r\nX: " + "x".repeat(7_000)),
                    call("/", "X-Forwarded-Host: elsewhere.example").replace("localhost", "elsewhere.example"),
                    call("/leave-application-results/stream", "Authorization: " + BasicCredentials.of("bob", "bob")));
            connections.open(1, calls.get(random.nextInt(calls.size())).getBytes(ISO_8859_1));
        }
    }

    private static String call(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n";
    }

    @Override
    public void close() {
        connections.close();
    }
}
