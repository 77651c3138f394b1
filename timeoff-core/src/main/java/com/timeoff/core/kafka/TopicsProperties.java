package com.timeoff.core.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are created where they do not exist yet, and how long they keep their records at least, old topics and new.
 *
 * @param replication copies of each partition, 1 on a laptop, 3 in production; where there are more than one, two must
 *     have what is acknowledged
 * @param resultsPartitions partitions of {@code leave-applications-results}
 * @param retention how long applications and results are kept: -1, for ever, or from 1 to 36500 days
 * @param deadLetterRetention the same for what could not be read
 */
@Validated
@ConfigurationProperties("timeoff.topics")
record TopicsProperties(
        @Min(1) @Max(32) @DefaultValue("1") short replication,
        @Min(1) @Max(1000) @DefaultValue("1") int resultsPartitions,
        @NotNull @RetentionTime @DefaultValue("-1") Duration retention,
        @NotNull @RetentionTime @DefaultValue("365d") Duration deadLetterRetention) {}
