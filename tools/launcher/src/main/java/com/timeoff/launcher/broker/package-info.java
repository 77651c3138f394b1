/** Kafka's broker: its folder, its configuration and its users. */
@NullMarked
package com.timeoff.launcher.broker;

import org.jspecify.annotations.NullMarked;
