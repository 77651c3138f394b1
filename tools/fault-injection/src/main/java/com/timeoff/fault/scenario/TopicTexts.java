package com.timeoff.fault.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.fault.check.TopicLog;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.system.TestSystem;
import java.util.List;

/** The values of a topic as they are. */
record TopicTexts(List<String> values) {

    static TopicTexts read(TestSystem system, String topic) {
        return new TopicTexts(new TopicLog(system.suite().bootstrapServers())
                .all(topic).stream()
                        .filter(it -> it.value() != null)
                        .map(it -> new String(it.value(), UTF_8))
                        .toList());
    }

    /** How many are there more than once. */
    long copies() {
        return values.size() - values.stream().distinct().count();
    }

    /** How many name that application. */
    long of(Application application) {
        return values.stream()
                .filter(it -> it.contains(application.id().toString()))
                .count();
    }
}
