package com.timeoff.core.kafka.topics;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.jspecify.annotations.Nullable;

/**
 * How long a topic keeps its records, and how large they may be.
 *
 * <p>Retention is by time alone: a bound in bytes would let go of what is young, and compaction of what has the same key,
 * such as two applications of one person for the same day. The size is bounded as records are read, not as they come: kept
 * uncompressed, a batch is unpacked by the broker, and refused if it is larger then; clients may compress.
 *
 * @param retentionMs -1 is for ever, as Kafka has it
 * @param maxBytes of a batch, and so of a record, with all that Kafka adds
 */
public record TopicSettings(long retentionMs, int maxBytes) {

    /** Thirty times what the contracts' records come to. */
    public static final int MAX_RECORD_BYTES = 65_536;

    /**
     * Key, value and headers of a record that was there before, each cut to what a record may have when it is polled, and
     * once more as much for the headers that say why.
     */
    static final int MAX_DEAD_LETTER_BYTES = 4 * MAX_RECORD_BYTES;

    private static final long UNBOUNDED = -1;

    Map<String, String> retention() {
        return Map.of(
                RETENTION_MS_CONFIG, Long.toString(retentionMs),
                RETENTION_BYTES_CONFIG, Long.toString(UNBOUNDED),
                CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE);
    }

    Map<String, String> size() {
        return Map.of(COMPRESSION_TYPE_CONFIG, "uncompressed", MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxBytes));
    }

    /** What has to change lest a topic lose records early; what keeps them longer stays. */
    Map<String, String> missingRetention(Config topic) {
        var missing = new TreeMap<>(retention());
        missing.keySet().removeIf(name -> isKeptLongEnough(name, valueOf(topic, name)));
        return missing;
    }

    /** What has to change lest a topic hand out what does not fit in memory. */
    Map<String, String> missingSize(Config topic) {
        var missing = new TreeMap<>(size());
        missing.entrySet().removeIf(it -> it.getValue().equals(valueOf(topic, it.getKey())));
        return missing;
    }

    boolean isRetentionExceededBy(Config topic) {
        var kept = valueOf(topic, RETENTION_MS_CONFIG);
        return kept != null && isLess(retentionMs, Long.parseLong(kept));
    }

    /** Null where a broker does not say, as one that only speaks Kafka's protocol may. */
    static @Nullable String valueOf(Config topic, String name) {
        var entry = topic.get(name);
        return entry == null ? null : entry.value();
    }

    private boolean isKeptLongEnough(String name, @Nullable String value) {
        if (value == null) {
            return false;
        }
        return name.equals(CLEANUP_POLICY_CONFIG)
                ? !value.contains(CLEANUP_POLICY_COMPACT)
                : !isLess(Long.parseLong(value), name.equals(RETENTION_MS_CONFIG) ? retentionMs : UNBOUNDED);
    }

    private static boolean isLess(long one, long other) {
        return one != UNBOUNDED && (other == UNBOUNDED || one < other);
    }
}
