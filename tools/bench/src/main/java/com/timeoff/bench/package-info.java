/** Measures the suite against what it stands on. */
@NullMarked
package com.timeoff.bench;

import org.jspecify.annotations.NullMarked;
