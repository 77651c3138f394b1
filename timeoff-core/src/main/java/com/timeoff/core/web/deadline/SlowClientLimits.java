package com.timeoff.core.web.deadline;

import java.time.Duration;

/**
 * How long clients may take, and how many of them at the same time.
 *
 * @param head for the head of a request, all of it; a new connection's first, with the handshake of TLS before it
 * @param body for its body, all of it, from the end of the head
 * @param answer for each further piece of 8 KB of an answer, once the network takes no more
 * @param sending threads that wait for bodies at most
 * @param reading threads that wait for answers to be read at most
 */
public record SlowClientLimits(Duration head, Duration body, Duration answer, int sending, int reading) {}
