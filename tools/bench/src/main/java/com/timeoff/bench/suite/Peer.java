package com.timeoff.bench.suite;

import com.timeoff.bench.http.Client;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.kafka.Payloads;
import com.timeoff.launcher.part.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Another program that takes the same requests and writes them to a topic of its own, with the services' heap. */
final class Peer implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final List<String> JAVA =
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx256m");

    private final Process process;
    private final URI target;
    private final Path log;

    private Peer(Process process, URI target, Path log) {
        this.process = process;
        this.target = target;
        this.log = log;
    }

    /**
     * Returns before it takes requests.
     *
     * @param program what follows Java's own options
     * @param environment beside the port, as {@code SERVER_PORT} and {@code QUARKUS_HTTP_PORT}
     */
    static Peer start(Path log, List<String> program, Map<String, String> environment) {
        var port = FreePorts.next();
        var command = new ArrayList<>(JAVA);
        command.addAll(program);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        try {
            var target = URI.create("http://127.0.0.1:" + port + "/leave-applications");
            return new Peer(builder.start(), target, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Requests requests() {
        return Requests.post(target, Payloads.json());
    }

    /** @throws IllegalStateException if it does not take a first request within a minute; then it is closed */
    void awaitReady(Client client) {
        try {
            awaitAnswer(client);
            client.postJson(target, Payloads.json().get(0));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void awaitAnswer(Client client) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (client.status(target) == 0) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("does not serve, see " + log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
