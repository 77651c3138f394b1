/** Pending applications and their decisions; this package knows neither HTTP nor Kafka nor SQL. */
@NullMarked
package com.timeoff.manager.leave;

import org.jspecify.annotations.NullMarked;
