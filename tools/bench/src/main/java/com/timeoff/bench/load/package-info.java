/** When work starts and how long it takes. */
@NullMarked
package com.timeoff.bench.load;

import org.jspecify.annotations.NullMarked;
