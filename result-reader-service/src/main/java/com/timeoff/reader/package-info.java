/** Serves the results of leave applications. */
@NullMarked
package com.timeoff.reader;

import org.jspecify.annotations.NullMarked;
