/** The issuer's tokens, and the person in their claims. */
@NullMarked
package com.timeoff.core.security.token;

import org.jspecify.annotations.NullMarked;
