/** People who sign in with a password, and what it costs to compare one. */
@NullMarked
package com.timeoff.core.security.password;

import org.jspecify.annotations.NullMarked;
