/** Submitting a leave application; this package knows neither HTTP nor Kafka. */
@NullMarked
package com.timeoff.employee.leave;

import org.jspecify.annotations.NullMarked;
