/** The one clock. */
@NullMarked
package com.timeoff.core.time;

import org.jspecify.annotations.NullMarked;
