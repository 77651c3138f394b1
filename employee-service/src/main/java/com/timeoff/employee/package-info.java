/** Takes leave applications and queues them. */
@NullMarked
package com.timeoff.employee;

import org.jspecify.annotations.NullMarked;
