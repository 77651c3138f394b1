package com.timeoff.manager.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much waits to be announced.
 *
 * @param oldest when the first of them was made; absent where nothing waits
 */
public record OutboxBacklog(long messages, @Nullable Instant oldest) {}
