/** The schema registry: how serdes reach it, whether it answers, and which schemas it has. */
@NullMarked
package com.timeoff.core.kafka.schema;

import org.jspecify.annotations.NullMarked;
