/** What becomes of records that cannot be read. */
@NullMarked
package com.timeoff.core.kafka.deadletter;

import org.jspecify.annotations.NullMarked;
