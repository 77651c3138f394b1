/** Results in a relational database, H2 or PostgreSQL. */
@NullMarked
package com.timeoff.reader.result.jdbc;

import org.jspecify.annotations.NullMarked;
