package com.timeoff.manager.outbox;

/**
 * A decision that waits to be announced.
 *
 * @param seq its place in the outbox
 */
public record OutboxMessage(long seq, DecidedLeave decided) {}
