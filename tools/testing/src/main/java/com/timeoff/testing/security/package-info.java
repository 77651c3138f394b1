/** The people of the tests, and how they sign in. */
@NullMarked
package com.timeoff.testing.security;

import org.jspecify.annotations.NullMarked;
