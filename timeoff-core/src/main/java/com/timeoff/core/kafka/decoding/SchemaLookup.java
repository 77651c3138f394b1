package com.timeoff.core.kafka.decoding;

import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.core.kafka.schema.SchemaLookupResult;
import com.timeoff.core.kafka.schema.SchemaRegistryProbe;
import com.timeoff.core.kafka.schema.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Asks for the schemas of a batch that nobody has asked for yet, many at a time: one after the other, as a serde would,
 * a few hundred unknown ones delay what is behind them for seconds.
 */
class SchemaLookup {

    private static final int CONCURRENCY = 32;

    /** Far below max.poll.interval.ms; what was answered by then is not asked again. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private final SchemaRegistryProbe registry;
    private final SchemaIds ids;

    SchemaLookup(SchemaRegistryProbe registry, SchemaIds ids) {
        this.registry = registry;
        this.ids = ids;
    }

    /** @throws RegistryUnavailableException if it takes too long: the batch comes again, and this goes on */
    void askAbout(Collection<ConsumerRecord<byte[], byte[]>> batch) {
        var since = System.nanoTime();
        var open = new ArrayList<>(open(batch));
        while (!open.isEmpty()) {
            if (System.nanoTime() - since > TIME_LIMIT.toNanos()) {
                throw RegistryUnavailableException.because(
                        new TimeoutException("so far not for " + open.size() + " schemas"));
            }
            var some = open.subList(0, Math.min(CONCURRENCY, open.size()));
            if (!ask(some)) {
                return; // The serde will have the same trouble, and say which.
            }
            some.clear();
        }
    }

    private LinkedHashSet<Integer> open(Collection<ConsumerRecord<byte[], byte[]>> batch) {
        var open = new LinkedHashSet<Integer>();
        for (var record : batch) {
            if (record.value() != null) {
                WireFormat.schemaId(record.value()).ifPresent(id -> {
                    if (ids.result(id, record.timestamp()) == SchemaLookupResult.UNDETERMINED) {
                        open.add(id);
                    }
                });
            }
        }
        return open;
    }

    private boolean ask(List<Integer> some) {
        var answers = some.stream().collect(Collectors.toMap(it -> it, registry::askFor));
        answers.forEach((id, answer) -> {
            if (answer.join() != SchemaLookupResult.UNDETERMINED) {
                ids.learn(id, answer.join());
            }
        });
        return answers.values().stream().allMatch(it -> it.join() != SchemaLookupResult.UNDETERMINED);
    }
}
