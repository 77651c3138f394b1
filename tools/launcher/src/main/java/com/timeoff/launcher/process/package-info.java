/** Processes: how one is started, asked whether it serves, stopped, paused and killed, and what is recorded of it. */
@NullMarked
package com.timeoff.launcher.process;

import org.jspecify.annotations.NullMarked;
