/** Results in PostgreSQL. */
@NullMarked
package com.timeoff.reader.result.jdbc;

import org.jspecify.annotations.NullMarked;
