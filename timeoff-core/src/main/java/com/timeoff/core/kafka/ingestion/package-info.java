/** Batches are decoded, checked and stored; the fields that both messages have. */
@NullMarked
package com.timeoff.core.kafka.ingestion;

import org.jspecify.annotations.NullMarked;
