/** What the service shows of its business. */
@NullMarked
package com.timeoff.manager.metrics;

import org.jspecify.annotations.NullMarked;
