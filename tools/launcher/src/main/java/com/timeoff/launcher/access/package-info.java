/** Who may do what on the broker. Programs of their own, as they run on the broker's classpath. */
@NullMarked
package com.timeoff.launcher.access;

import org.jspecify.annotations.NullMarked;
