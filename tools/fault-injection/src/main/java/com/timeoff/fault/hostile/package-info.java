/** Clients that mean harm, each in one way, with what a laptop can do. */
@NullMarked
package com.timeoff.fault.hostile;

import org.jspecify.annotations.NullMarked;
