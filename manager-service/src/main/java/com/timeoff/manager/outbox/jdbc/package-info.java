/** The outbox in the database. */
@NullMarked
package com.timeoff.manager.outbox.jdbc;

import org.jspecify.annotations.NullMarked;
