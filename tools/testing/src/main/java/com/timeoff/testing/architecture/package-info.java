/** The rules every service keeps. */
@NullMarked
package com.timeoff.testing.architecture;

import org.jspecify.annotations.NullMarked;
