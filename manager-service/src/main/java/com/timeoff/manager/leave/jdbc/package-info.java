/** Applications in the database. */
@NullMarked
package com.timeoff.manager.leave.jdbc;

import org.jspecify.annotations.NullMarked;
