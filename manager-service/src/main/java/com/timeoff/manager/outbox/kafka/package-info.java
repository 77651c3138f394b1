/** Announces decisions on the topic. */
@NullMarked
package com.timeoff.manager.outbox.kafka;

import org.jspecify.annotations.NullMarked;
