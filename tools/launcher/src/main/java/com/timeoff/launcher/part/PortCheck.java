package com.timeoff.launcher.part;

import com.timeoff.launcher.LaunchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds a taken port before any process starts, so that the message can name it. */
public final class PortCheck {

    private PortCheck() {}

    public static void requireFree(Ports ports) {
        for (PortName name : PortName.values()) {
            requireFree(name, ports.of(name));
        }
    }

    public static void requireFree(PortName name, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port in TIME_WAIT is free for the parts, which bind with SO_REUSEADDR too.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new LaunchException("Port " + port + " for " + name.part().label()
                    + " is in use. Free it, or start with --port-offset 1000, or set " + name.variable() + ".");
        }
    }
}
