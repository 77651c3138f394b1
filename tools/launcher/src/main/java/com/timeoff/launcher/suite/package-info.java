/** The suite as a whole: its parts put together, started by stages, stopped in the other order, looked at from outside. */
@NullMarked
package com.timeoff.launcher.suite;

import org.jspecify.annotations.NullMarked;
