package com.timeoff.fault.check;

import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Processed;
import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.client.LeaveJson;
import com.timeoff.fault.client.ResultStream;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Position;
import com.timeoff.models.Decision;
import com.timeoff.models.Topics;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** Looks at everything: the topics, the manager, the reader and its stream. */
public final class Observer {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final SuiteClient client;
    private final TopicLog topics;
    private final AvroRecords avro;
    private final List<URI> managers;
    private final List<URI> readers;

    public Observer(SuiteClient client, String bootstrapServers, URI registry, List<URI> managers, List<URI> readers) {
        this.client = client;
        this.topics = new TopicLog(bootstrapServers);
        this.avro = new AvroRecords(client, registry);
        this.managers = managers;
        this.readers = readers;
    }

    /** @param live subscribers that were there all the time */
    public Observation observe(History history, List<ResultStream> live) throws IOException {
        var strays = new ArrayList<String>();
        var applications = new ArrayList<Received>();
        var results = new ArrayList<Processed>();
        read(
                Topics.LEAVE_APPLICATIONS,
                history,
                strays,
                (record, value) -> applications.add(
                        new Received(LeaveRecord.id(value), LeaveRecord.leave(value), position(record))));
        read(
                Topics.LEAVE_APPLICATIONS_RESULTS,
                history,
                strays,
                (record, value) -> results.add(new Processed(
                        LeaveRecord.id(value),
                        LeaveRecord.leave(value),
                        Decision.valueOf(value.get("Decision").toString()),
                        position(record))));
        var manager = pages(managers.get(0), "/leave-applications").stream()
                .map(it ->
                        new Listed(id(it), LeaveJson.of(it), it.path("status").asString()))
                .toList();
        var reader = new ArrayList<>(pages(readers.get(0), "/leave-application-results").stream()
                .map(it -> new Result(
                        id(it),
                        LeaveJson.of(it),
                        Decision.announcedBy(it.path("result").asString()).orElseThrow()))
                .toList());
        Collections.reverse(reader);
        var streams = new ArrayList<List<Event>>();
        streams.add(replay(reader.size()));
        live.forEach(it -> streams.add(settled(it, reader.size())));
        return new Observation(applications, results, manager, reader, streams, strays);
    }

    /** The reader's whole list, oldest first. */
    public List<JsonNode> results() throws IOException {
        var all = pages(readers.get(0), "/leave-application-results");
        Collections.reverse(all);
        return all;
    }

    private void read(
            String topic,
            History history,
            List<String> strays,
            BiConsumer<ConsumerRecord<byte[], byte[]>, GenericRecord> sink) {
        topics.read(topic, record -> {
            if (history.isPoison(topic, position(record))) {
                return;
            }
            try {
                sink.accept(record, avro.decode(record.value()));
            } catch (IOException | RuntimeException e) {
                strays.add(record.topic() + '-' + record.partition() + '@' + record.offset() + ' ' + e);
            }
        });
    }

    private List<JsonNode> pages(URI service, String path) throws IOException {
        var all = new ArrayList<JsonNode>();
        var next = path + "?limit=200";
        while (!next.isEmpty()) {
            var page = client.get(service, next);
            if (page.status() != 200) {
                throw new IOException(service + next + " answered " + page.status());
            }
            page.body().path("items").forEach(all::add);
            var cursor = page.text("nextCursor");
            next = cursor.isEmpty() ? "" : path + "?limit=200&cursor=" + cursor;
        }
        return all;
    }

    private List<Event> replay(int expected) {
        try (var stream = ResultStream.open(client, readers, readers.size() - 1)) {
            return settled(stream, expected);
        }
    }

    /** What has come when all has come that is expected, or nothing more comes. */
    private static List<Event> settled(ResultStream stream, int expected) {
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .atMost(SILENCE.plusMillis(expected))
                    .until(() -> stream.size() >= expected);
        } catch (ConditionTimeoutException e) {
            // The checker says which are missing.
        }
        return stream.events();
    }

    private static UUID id(JsonNode item) {
        return UUID.fromString(item.path("applicationId").asString());
    }

    private static Position position(ConsumerRecord<?, ?> record) {
        return new Position(record.partition(), record.offset());
    }
}
