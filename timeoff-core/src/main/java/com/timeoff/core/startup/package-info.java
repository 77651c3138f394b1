/** Starting while dependencies are unavailable: what needs one is tried until it is done, and readiness says what is missing. */
@NullMarked
package com.timeoff.core.startup;

import org.jspecify.annotations.NullMarked;
