package com.timeoff.fault.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;
import java.util.Random;

/** Asks for large answers and reads none. */
final class DeafCaller implements HostileClient {

    private static final int AT_ONCE = 10;
    private static final byte[] A_LINE = {'\r', '\n'};

    private final HeldConnections connections;
    private final byte[] calls;

    DeafCaller(URI service, int most) {
        this.connections = new HeldConnections(service, most);
        this.calls = ("GET /swagger-ui/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + BasicCredentials.of("alice", "alice") + "\r\n\r\n")
                .repeat(3)
                .getBytes(ISO_8859_1);
    }

    @Override
    public void step(Random random) throws IOException {
        connections.open(AT_ONCE, calls);
        connections.write(A_LINE); // so that those that were closed are noticed
    }

    @Override
    public void close() {
        connections.close();
    }
}
