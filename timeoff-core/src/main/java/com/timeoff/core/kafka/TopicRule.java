package com.timeoff.core.kafka;

import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.jspecify.annotations.Nullable;

/** What a topic must be like. */
interface TopicRule {

    /** What a topic is created with. */
    Map<String, String> configs();

    /** What has to change in one that is there. */
    Map<String, String> missingIn(Config topic);

    /** What one that is not like this does, such as "loses records early". */
    String harm();

    /** Null where a broker does not say, as one that only speaks Kafka's protocol may. */
    static @Nullable String valueOf(Config topic, String name) {
        var entry = topic.get(name);
        return entry == null ? null : entry.value();
    }
}
