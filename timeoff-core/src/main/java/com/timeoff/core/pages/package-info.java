/** The page that each service serves, and who looks at it. */
@NullMarked
package com.timeoff.core.pages;

import org.jspecify.annotations.NullMarked;
