/** The suite's terminal: each command is a client of the HTTP APIs and of nothing else. */
@NullMarked
package com.timeoff.terminal;

import org.jspecify.annotations.NullMarked;
