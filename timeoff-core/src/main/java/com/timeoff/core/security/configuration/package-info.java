/** The properties, and refusing to start with insecure ones. */
@NullMarked
package com.timeoff.core.security.configuration;

import org.jspecify.annotations.NullMarked;
