/** HTTP load that costs little itself. */
@NullMarked
package com.timeoff.bench.http;

import org.jspecify.annotations.NullMarked;
