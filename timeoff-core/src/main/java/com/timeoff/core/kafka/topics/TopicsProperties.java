package com.timeoff.core.kafka.topics;

import com.timeoff.models.Topics;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are created where they do not exist yet, and how long they keep their records at least, old topics and new.
 *
 * @param replication copies of each partition, 1 on a laptop, 3 in production; where there are more than one, two must
 *     have what is acknowledged
 * @param resultsPartitions partitions of {@code leave-applications-results}
 * @param changesPartitions partitions of {@code leave-applications-changes}
 * @param retention how long applications, results and changes are kept: -1, for ever, or from 1 to 36500 days
 * @param deadLetterRetention the same for what could not be read
 */
@Validated
@ConfigurationProperties("timeoff.topics")
record TopicsProperties(
        @Min(1) @Max(32) @DefaultValue("1") short replication,
        @Min(1) @Max(1000) @DefaultValue("1") int resultsPartitions,
        @Min(1) @Max(1000) @DefaultValue("1") int changesPartitions,
        @NotNull @DefaultValue("-1") Duration retention,
        @NotNull @DefaultValue("365d") Duration deadLetterRetention) {

    private static final String RANGE = "must be -1, for ever, or from 1d to 36500d";

    @AssertTrue(message = RANGE) public boolean isRetentionInRange() {
        return isInRange(retention);
    }

    @AssertTrue(message = RANGE) public boolean isDeadLetterRetentionInRange() {
        return isInRange(deadLetterRetention);
    }

    private static boolean isInRange(Duration time) {
        return time.toMillis() == -1
                || (time.compareTo(Duration.ofDays(1)) >= 0 && time.compareTo(Duration.ofDays(36_500)) <= 0);
    }

    /** By topic. */
    Map<String, TopicSettings> settings() {
        var records = new TopicSettings(retention.toMillis(), TopicSettings.MAX_RECORD_BYTES);
        var deadLetters = new TopicSettings(deadLetterRetention.toMillis(), TopicSettings.MAX_DEAD_LETTER_BYTES);
        return Stream.of(
                        Topics.LEAVE_APPLICATIONS, Topics.LEAVE_APPLICATIONS_RESULTS, Topics.LEAVE_APPLICATIONS_CHANGES)
                .flatMap(it -> Stream.of(Map.entry(it, records), Map.entry(Topics.deadLettersOf(it), deadLetters)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
