/** The passwords of a secured suite. */
@NullMarked
package com.timeoff.launcher.secret;

import org.jspecify.annotations.NullMarked;
