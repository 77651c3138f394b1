/** PostgreSQL: its programs, its folder, its settings and its users. */
@NullMarked
package com.timeoff.launcher.database;

import org.jspecify.annotations.NullMarked;
