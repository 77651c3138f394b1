/** Real neighbours for tests, and the rules every service keeps. */
@NullMarked
package com.timeoff.testing;

import org.jspecify.annotations.NullMarked;
