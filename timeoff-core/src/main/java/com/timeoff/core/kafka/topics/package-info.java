/** Topics are created and configured, and readiness says whether they are there. */
@NullMarked
package com.timeoff.core.kafka.topics;

import org.jspecify.annotations.NullMarked;
