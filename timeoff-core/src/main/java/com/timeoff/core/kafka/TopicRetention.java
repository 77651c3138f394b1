package com.timeoff.core.kafka;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.jspecify.annotations.Nullable;

/**
 * How long a topic keeps its records: by time alone. A bound in bytes would let go of what is young, and compaction of
 * what has the same key, such as two applications of one person for the same day.
 *
 * @param milliseconds -1 is for ever, as Kafka has it
 */
record TopicRetention(long milliseconds) implements TopicRule {

    private static final long NO_BOUND = -1;

    static TopicRetention of(Duration duration) {
        return new TopicRetention(duration.toMillis());
    }

    @Override
    public Map<String, String> configs() {
        return Map.of(
                RETENTION_MS_CONFIG, Long.toString(milliseconds),
                RETENTION_BYTES_CONFIG, Long.toString(NO_BOUND),
                CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE);
    }

    /** What has to change lest a topic let go of a record too early. */
    @Override
    public Map<String, String> missingIn(Config topic) {
        var missing = new TreeMap<>(configs());
        missing.keySet().removeIf(name -> !fallsShort(name, TopicRule.valueOf(topic, name)));
        return missing;
    }

    @Override
    public String harm() {
        return "loses records early";
    }

    private boolean fallsShort(String name, @Nullable String value) {
        return value == null
                || switch (name) {
                    case RETENTION_MS_CONFIG -> isLess(Long.parseLong(value), milliseconds);
                    case RETENTION_BYTES_CONFIG -> isLess(Long.parseLong(value), NO_BOUND);
                    case CLEANUP_POLICY_CONFIG -> value.contains(CLEANUP_POLICY_COMPACT);
                    default -> throw new IllegalArgumentException(name);
                };
    }

    boolean isExceededBy(Config topic) {
        var kept = TopicRule.valueOf(topic, RETENTION_MS_CONFIG);
        return kept != null && isLess(milliseconds, Long.parseLong(kept));
    }

    private static boolean isLess(long one, long other) {
        return one != NO_BOUND && (other == NO_BOUND || one < other);
    }
}
