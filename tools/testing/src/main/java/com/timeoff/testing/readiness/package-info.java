/** What every service says of its health. */
@NullMarked
package com.timeoff.testing.readiness;

import org.jspecify.annotations.NullMarked;
