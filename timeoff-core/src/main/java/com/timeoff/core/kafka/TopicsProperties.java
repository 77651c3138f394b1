package com.timeoff.core.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are created where they do not exist yet.
 *
 * @param replication copies of each partition, 1 on a laptop, 3 in production
 * @param resultsPartitions partitions of {@code leave-applications-results}
 */
@Validated
@ConfigurationProperties("timeoff.topics")
record TopicsProperties(
        @Min(1) @Max(32) @DefaultValue("1") short replication,
        @Min(1) @Max(1000) @DefaultValue("1") int resultsPartitions) {}
