/** Decisions on their way to the topic: written with the decision, relayed until acknowledged. */
@NullMarked
package com.timeoff.manager.outbox;

import org.jspecify.annotations.NullMarked;
