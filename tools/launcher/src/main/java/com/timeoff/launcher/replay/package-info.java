/** Sends dead letters back to their topic. A program of its own, as it runs on the broker's classpath. */
@NullMarked
package com.timeoff.launcher.replay;

import org.jspecify.annotations.NullMarked;
