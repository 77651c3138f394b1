package com.timeoff.fault.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between a client and a broker, and reads along, so that a {@link Failpoint} is met exactly. */
public final class KafkaProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int brokerPort;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Failpoint failpoint;

    private KafkaProxy(ServerSocket server, int brokerPort) {
        this.server = server;
        this.brokerPort = brokerPort;
    }

    static KafkaProxy to(int brokerPort) {
        try {
            var proxy = new KafkaProxy(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), brokerPort);
            daemon("kafka-proxy", proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** In place of any other. */
    public Failpoint arm(Failpoint next) {
        failpoint = next;
        return next;
    }

    boolean pass(int apiKey, boolean isResponse, ByteBuffer message) {
        var armed = failpoint;
        return armed == null || armed.pass(apiKey, isResponse, message);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                connect(client);
            } catch (IOException e) {
                // Closed, or a client that is gone already.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            var connection = new ProxiedConnection(this, client, new Socket("127.0.0.1", brokerPort));
            connections.add(connection);
            connection.start(() -> connections.remove(connection));
        } catch (IOException e) {
            client.close();
        }
    }

    static void daemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            connections.forEach(ProxiedConnection::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
