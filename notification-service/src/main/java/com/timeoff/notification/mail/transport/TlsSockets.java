package com.timeoff.notification.mail.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Another factory's sockets, with a deadline. */
final class TlsSockets extends SSLSocketFactory {

    private final SSLSocketFactory sockets;
    private final SocketDeadline deadline;

    TlsSockets(SSLSocketFactory sockets, SocketDeadline deadline) {
        this.sockets = sockets;
        this.deadline = deadline;
    }

    /** The only one that is asked for, with a socket that is connected. */
    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return sockets.createSocket(deadline.applyTo(socket), host, port, autoClose);
    }

    @Override
    public Socket createSocket() throws IOException {
        return deadline.applyTo(sockets.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return deadline.applyTo(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return deadline.applyTo(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return deadline.applyTo(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return deadline.applyTo(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}
