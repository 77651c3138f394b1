/** Results as they come from Kafka. */
@NullMarked
package com.timeoff.reader.result.kafka;

import org.jspecify.annotations.NullMarked;
