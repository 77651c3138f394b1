/** Reads and writes topics. */
@NullMarked
package com.timeoff.testing.kafka;

import org.jspecify.annotations.NullMarked;
