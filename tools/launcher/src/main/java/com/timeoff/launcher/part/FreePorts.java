package com.timeoff.launcher.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Ports for tests and trials. */
public final class FreePorts {

    // Below what the kernel takes for connections and for port 0, on any system: of those, somebody else would get one
    // before its taker has bound it.
    private static final int FIRST = 10_240;
    private static final int LAST = 32_767;

    // Each JVM begins elsewhere: several run tests at once.
    private static int last = FIRST + new Random().nextInt(LAST - FIRST);

    private FreePorts() {}

    /** A loopback port that nobody listens on, never the same twice in one JVM. */
    public static synchronized int next() {
        while (true) {
            last = last < LAST ? last + 1 : FIRST;
            try (ServerSocket socket = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: the next one.
            }
        }
    }
}
