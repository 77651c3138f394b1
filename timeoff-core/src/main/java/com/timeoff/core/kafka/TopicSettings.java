package com.timeoff.core.kafka;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one topic must be like. */
record TopicSettings(TopicRetention retention, TopicBounds bounds) {

    static TopicSettings ofRecords(TopicsProperties properties) {
        return new TopicSettings(TopicRetention.of(properties.retention()), TopicBounds.OF_RECORDS);
    }

    static TopicSettings ofDeadLetters(TopicsProperties properties) {
        return new TopicSettings(TopicRetention.of(properties.deadLetterRetention()), TopicBounds.OF_DEAD_LETTERS);
    }

    List<TopicRule> rules() {
        return List.of(retention, bounds);
    }

    /** What the topic is created with. */
    Map<String, String> configs() {
        var all = new TreeMap<String, String>();
        rules().forEach(it -> all.putAll(it.configs()));
        return all;
    }
}
