/** The same endpoint as tutorials have it, with the defaults of everything: no security, no validation, a wait. */
@NullMarked
package com.timeoff.bench.tutorial;

import org.jspecify.annotations.NullMarked;
