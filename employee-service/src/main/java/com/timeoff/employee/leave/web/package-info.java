/** Leave applications over HTTP. */
@NullMarked
package com.timeoff.employee.leave.web;

import org.jspecify.annotations.NullMarked;
