package com.timeoff.fault.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Begins requests, and goes on with a byte now and then: within the head, within the body, or not at all. */
final class SlowSender implements HostileClient {

    private static final int AT_ONCE = 20;
    private static final byte[] A_BYTE = {'a'};
    private static final String POST =
            "POST /leave-applications HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private final HeldConnections connections;
    private final List<byte[]> beginnings;

    SlowSender(URI service, int most) {
        this.connections = new HeldConnections(service, most);
        this.beginnings = List.of(
                bytes(""),
                bytes("G"),
                bytes("GET / HTTP/1.1\r\nHost: localhost\r\nAccept: "),
                bytes(POST + "Content-Length: 15000\r\n\r\n{"),
                bytes(POST + "Transfer-Encoding: chunked\r\n\r\n3000\r\n{"),
                bytes(POST + "Authorization: " + BasicCredentials.of("alice", "alice")
                        + "\r\nContent-Length: 15000\r\n\r\n{"));
    }

    @Override
    public void step(Random random) throws IOException {
        connections.readAll();
        connections.open(AT_ONCE, beginnings.get(random.nextInt(beginnings.size())));
        connections.write(A_BYTE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @Override
    public void close() {
        connections.close();
    }
}
