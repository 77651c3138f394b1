/** A person whose identity has been verified, and for how long. */
@NullMarked
package com.timeoff.core.security.authentication;

import org.jspecify.annotations.NullMarked;
