/** The whole suite on one machine, without Docker: each part is its own process. */
@NullMarked
package com.timeoff.launcher;

import org.jspecify.annotations.NullMarked;
