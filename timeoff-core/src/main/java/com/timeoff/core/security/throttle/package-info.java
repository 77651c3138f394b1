/** Wrong passwords are slowed down, by account and by source. */
@NullMarked
package com.timeoff.core.security.throttle;

import org.jspecify.annotations.NullMarked;
