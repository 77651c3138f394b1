/** Consumers that a record larger than memory does not end, and why records are not taken in. */
@NullMarked
package com.timeoff.core.kafka.consumer;

import org.jspecify.annotations.NullMarked;
