/** Keeps leave applications until a manager decides. */
@NullMarked
package com.timeoff.manager;

import org.jspecify.annotations.NullMarked;
