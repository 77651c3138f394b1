package com.timeoff.fault.check;

import com.timeoff.fault.check.Observation.Changed;
import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Processed;
import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.fault.check.Observation.Timeline;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.client.HttpReply;
import com.timeoff.fault.client.LeaveJson;
import com.timeoff.fault.client.ResultStream;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Position;
import com.timeoff.models.Decision;
import com.timeoff.models.Topics;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** Looks at everything: the topics, the manager, the reader and its stream. */
public final class Observer {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** Each is a call. */
    private static final int MOST_TIMELINES = 1_000;

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

    /**
     * @param scenario of whose applications the histories are looked up, the first thousand
     * @param live subscribers that were there all the time
     */
    public Observation observe(History history, String scenario, List<ResultStream> live) throws IOException {
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
        var changes = new ArrayList<Changed>();
        read(
                Topics.LEAVE_APPLICATIONS_CHANGES,
                history,
                strays,
                (record, value) -> changes.add(new Changed(
                        LeaveRecord.revision(value),
                        LeaveRecord.leave(value),
                        LeaveRecord.day(value, "LeaveEndDateTicks"))));
        var manager = pages(managers.get(0), "/leave-applications").stream()
                .map(Observer::listed)
                .toList();
        var reader = results().stream()
                .map(it -> new Result(
                        listed(it),
                        Decision.announcedBy(it.path("result").asString()).orElseThrow()))
                .toList();
        var withdrawn = pages(readers.get(0), "/leave-application-results?status=WITHDRAWN").stream()
                .map(Observer::listed)
                .toList();
        var timelines = timelines(history, scenario);
        var expected = reader.size()
                + changes.stream().map(Changed::revision).distinct().count();
        var streams = new ArrayList<List<Event>>();
        streams.add(replay(expected));
        live.forEach(it -> streams.add(settled(it, expected)));
        return new Observation(applications, results, changes, manager, reader, withdrawn, timelines, streams, strays);
    }

    private Map<UUID, Timeline> timelines(History history, String scenario) throws IOException {
        var ids = history.applications().stream()
                .filter(it -> it.scenario().equals(scenario) && it.revision() > 0)
                .map(Application::id)
                .limit(MOST_TIMELINES)
                .toList();
        var timelines = new HashMap<UUID, Timeline>();
        for (var id : ids) {
            // One that is not answered has nothing in it, and so all of it is lost.
            timelines.put(id, timeline(id, history(id).body().path("items")));
        }
        return timelines;
    }

    /** The reader's. */
    public HttpReply history(UUID id) throws IOException {
        return client.get(readers.get(0), "/leave-application-results/" + id + "/history");
    }

    private static Timeline timeline(UUID id, JsonNode items) {
        var submitted = items.path(0).path("change").asString("").equals("SUBMITTED");
        var revisions = StreamSupport.stream(items.spliterator(), false)
                .skip(submitted ? 1 : 0)
                .map(it -> LeaveJson.revision(id, it))
                .toList();
        return new Timeline(submitted, revisions);
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
        var first = path + (path.contains("?") ? '&' : '?') + "limit=200";
        var next = first;
        while (!next.isEmpty()) {
            var page = client.get(service, next);
            if (page.status() != 200) {
                throw new IOException(service + next + " answered " + page.status());
            }
            page.body().path("items").forEach(all::add);
            var cursor = page.text("nextCursor");
            next = cursor.isEmpty() ? "" : first + "&cursor=" + cursor;
        }
        return all;
    }

    private List<Event> replay(long expected) {
        try (var stream = ResultStream.open(client, readers, readers.size() - 1)) {
            return settled(stream, expected);
        }
    }

    /** What has come when all has come that is expected, or nothing more comes. */
    private static List<Event> settled(ResultStream stream, long expected) {
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

    private static Listed listed(JsonNode item) {
        return new Listed(
                LeaveJson.id(item),
                LeaveJson.of(item),
                LeaveJson.status(item),
                item.path("revision").asInt(0));
    }

    private static Position position(ConsumerRecord<?, ?> record) {
        return new Position(record.partition(), record.offset());
    }
}
