/** Broker, registry and database for tests: real ones, shared or for one test alone. */
@NullMarked
package com.timeoff.testing.infrastructure;

import org.jspecify.annotations.NullMarked;
