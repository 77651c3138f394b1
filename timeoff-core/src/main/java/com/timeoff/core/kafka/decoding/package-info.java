/** From the bytes of a record to an Avro record, or to the reason why that cannot be. */
@NullMarked
package com.timeoff.core.kafka.decoding;

import org.jspecify.annotations.NullMarked;
