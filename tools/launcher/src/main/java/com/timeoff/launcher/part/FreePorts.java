package com.timeoff.launcher.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Ports for tests and trials. */
public final class FreePorts {

    // The kernel may hand a port out again before its first taker has bound it.
    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    /** A loopback port that nobody listens on, never the same twice in one JVM. */
    public static synchronized int next() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
