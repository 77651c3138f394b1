/** The suite under measurement: what is measured, and what its processes cost. */
@NullMarked
package com.timeoff.bench.suite;

import org.jspecify.annotations.NullMarked;
