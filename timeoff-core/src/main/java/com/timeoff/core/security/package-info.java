/** Who is calling, and what keeps browsers of other sites out. Who may do what is each service's own matter. */
@NullMarked
package com.timeoff.core.security;

import org.jspecify.annotations.NullMarked;
