package com.timeoff.notification.mail.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets with a deadline. TLS goes on top of them. */
final class PlainSockets extends SocketFactory {

    private final SocketDeadline deadline;

    PlainSockets(SocketDeadline deadline) {
        this.deadline = deadline;
    }

    /** The only one that is asked for: whoever connects it knows a timeout. */
    @Override
    public Socket createSocket() {
        return deadline.applyTo(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return deadline.applyTo(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return deadline.applyTo(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return deadline.applyTo(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return deadline.applyTo(new Socket(host, port, local, localPort));
    }
}
