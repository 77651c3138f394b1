/** Kafka as every service uses it: topics, decoding, dead letters, health. */
@NullMarked
package com.timeoff.core.kafka;

import org.jspecify.annotations.NullMarked;
