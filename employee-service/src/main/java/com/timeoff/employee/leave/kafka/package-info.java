/** The queue of leave applications, on Kafka. */
@NullMarked
package com.timeoff.employee.leave.kafka;

import org.jspecify.annotations.NullMarked;
