/** Clients that are slow, by nature or on purpose, hold up nobody else: see ADR 9. */
@NullMarked
package com.timeoff.core.web.deadline;

import org.jspecify.annotations.NullMarked;
