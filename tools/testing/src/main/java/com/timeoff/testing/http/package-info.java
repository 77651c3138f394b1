/** Requests that are hostile, and what is expected of a response. */
@NullMarked
package com.timeoff.testing.http;

import org.jspecify.annotations.NullMarked;
