/** What tests of several modules share. */
@NullMarked
package com.timeoff.testing;

import org.jspecify.annotations.NullMarked;
