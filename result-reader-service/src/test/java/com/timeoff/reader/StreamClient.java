package com.timeoff.reader;

import com.timeoff.core.person.Person;
import com.timeoff.testing.security.People;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A client that listens, reading events as the standard says. */
final class StreamClient implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration UNTIL_IT_BEGINS = Duration.ofSeconds(30);

    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<Event> heartbeats = new CopyOnWriteArrayList<>();
    final int status;
    volatile String lastEventId;
    volatile boolean ended;
    private final InputStream body;

    private StreamClient(HttpResponse<InputStream> answer, String lastEventId) {
        this.status = answer.statusCode();
        this.body = answer.body();
        this.lastEventId = lastEventId;
        var reading = new Thread(this::read, "event-stream");
        reading.setDaemon(true);
        reading.start();
    }

    static StreamClient open(int port, String lastEventId) {
        return open(port, lastEventId, People.HELEN);
    }

    static StreamClient open(int port, String lastEventId, Person listener) {
        return open(port, lastEventId, "Authorization", People.basic(listener));
    }

    /** @param header the name of the header that says who listens */
    static StreamClient open(int port, String lastEventId, String header, String value) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/leave-application-results/stream"))
                .timeout(UNTIL_IT_BEGINS);
        request.header(header, value);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new StreamClient(HTTP.send(request.build(), BodyHandlers.ofInputStream()), lastEventId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> applicationIds() {
        return events.stream()
                .map(it -> it.data.replaceFirst(".*\"applicationId\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var block = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    dispatch(block);
                    block.clear();
                } else {
                    block.add(line);
                }
            }
        } catch (IOException e) {
            // Ended from one side or the other.
        }
        ended = true;
    }

    private void dispatch(List<String> block) {
        var id = field(block, "id:");
        var name = field(block, "event:");
        var data = field(block, "data:");
        if (data != null) {
            ("heartbeat".equals(name) ? heartbeats : events).add(new Event(id, name, data));
        }
        if (id != null) {
            lastEventId = id;
        }
    }

    private static String field(List<String> block, String name) {
        Predicate<String> named = it -> it.startsWith(name);
        return block.stream()
                .filter(named)
                .map(it -> it.substring(name.length()).strip())
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Event(String id, String name, String data) {}
}
