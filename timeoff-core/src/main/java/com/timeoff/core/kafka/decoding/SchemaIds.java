package com.timeoff.core.kafka.decoding;

import com.timeoff.core.kafka.schema.SchemaLookupResult;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of schema ids, of the latest ten thousand. That the registry knows none of an id is true of records that
 * were there when it said so, and for a minute: it may come, and whoever replays a dead letter has seen to that.
 */
class SchemaIds {

    private static final int REMEMBERED = 10_000;
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

    private final Map<Integer, Known> ids = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void learn(int id, SchemaLookupResult result) {
        var before = ids.get(id);
        ids.put(id, new Known(result, before != null && before.read, Instant.now(), System.nanoTime()));
    }

    /** A record was read by it: the serde has it, and asks no more. */
    synchronized void read(int id) {
        var before = ids.get(id);
        if (before == null || !before.read) {
            ids.put(id, new Known(SchemaLookupResult.KNOWN, true, Instant.now(), System.nanoTime()));
        }
    }

    synchronized long countRead() {
        return ids.values().stream().filter(Known::read).count();
    }

    /** The serde has none of them any more. */
    synchronized void forgetRead() {
        ids.replaceAll((id, known) -> new Known(known.result, false, known.since, known.nanos));
    }

    synchronized boolean isRead(int id) {
        var known = ids.get(id);
        return known != null && known.read;
    }

    /** @param written in ms since 1970; a time in the future is wrong, and no reason to ask again */
    synchronized SchemaLookupResult result(int id, long written) {
        var known = ids.get(id);
        return known == null || !known.isTrueOf(written) ? SchemaLookupResult.UNDETERMINED : known.result;
    }

    private record Known(SchemaLookupResult result, boolean read, Instant since, long nanos) {

        boolean isTrueOf(long written) {
            if (result != SchemaLookupResult.UNKNOWN) {
                return true;
            }
            var fresh = System.nanoTime() - nanos < UNKNOWN_FOR.toNanos();
            return fresh && (written <= since.toEpochMilli() || written > System.currentTimeMillis());
        }
    }
}
