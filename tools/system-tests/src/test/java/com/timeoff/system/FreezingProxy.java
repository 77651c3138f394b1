package com.timeoff.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a service. Streams that are open can be frozen, as by a router that has forgotten them: nobody hears that
 * they have ended.
 */
final class FreezingProxy implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final URI service;
    private final ServerSocket server;

    FreezingProxy(URI service) throws IOException {
        this.service = service;
        this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    /** Returns how many there were. */
    long freezeStreams() {
        return links.stream().filter(Link::freeze).count();
    }

    private void accept() {
        try {
            while (true) {
                links.add(new Link(server.accept(), new Socket(service.getHost(), service.getPort())));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var link : links) {
            link.close();
        }
        threads.shutdownNow();
    }

    private final class Link {

        private final Socket client;
        private final Socket service;
        private volatile boolean isStream;
        private volatile boolean isFrozen;

        Link(Socket client, Socket service) {
            this.client = client;
            this.service = service;
            threads.execute(() -> pump(client, service));
            threads.execute(() -> pump(service, client));
        }

        boolean freeze() {
            isFrozen = isStream && !client.isClosed();
            return isFrozen;
        }

        private void pump(Socket from, Socket to) {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                var buffer = new byte[8192];
                for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    isStream |= from == service && new String(buffer, 0, n).contains("text/event-stream");
                    if (!isFrozen) {
                        out.write(buffer, 0, n);
                    }
                }
            } catch (IOException e) {
                // Closed by one side or the other.
            }
        }

        void close() throws IOException {
            client.close();
            service.close();
        }
    }
}
