/** What the services with a database have in common. */
@NullMarked
package com.timeoff.core.database;

import org.jspecify.annotations.NullMarked;
