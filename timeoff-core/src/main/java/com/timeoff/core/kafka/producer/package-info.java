/** What is written: its schemas and partitions are known before a service is ready. */
@NullMarked
package com.timeoff.core.kafka.producer;

import org.jspecify.annotations.NullMarked;
