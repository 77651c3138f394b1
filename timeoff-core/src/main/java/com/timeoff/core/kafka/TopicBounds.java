package com.timeoff.core.kafka;

import static org.apache.kafka.common.config.TopicConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;

/**
 * How large what a topic takes may be: not as it comes, which a consumer may not have the memory to unpack, but as it is
 * read. Kept uncompressed, a batch is unpacked by the broker, and refused if it is larger then; clients may compress.
 *
 * @param bytes of a batch, and so of a record: at most, with all that Kafka adds
 */
record TopicBounds(int bytes) implements TopicRule {

    private static final String UNCOMPRESSED = "uncompressed";

    /** Thirty times what the contracts' records come to. */
    static final TopicBounds OF_RECORDS = new TopicBounds(65_536);

    /**
     * Key, value and headers of a record that was there before, each cut to what a record may have ({@link PolledBytes}), and
     * once more as much for the headers that say why.
     */
    static final TopicBounds OF_DEAD_LETTERS = new TopicBounds(4 * OF_RECORDS.bytes);

    @Override
    public Map<String, String> configs() {
        return Map.of(COMPRESSION_TYPE_CONFIG, UNCOMPRESSED, MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
    }

    @Override
    public Map<String, String> missingIn(Config topic) {
        var missing = new TreeMap<>(configs());
        missing.entrySet().removeIf(it -> it.getValue().equals(TopicRule.valueOf(topic, it.getKey())));
        return missing;
    }

    @Override
    public String harm() {
        return "may hand out what does not fit in memory";
    }
}
