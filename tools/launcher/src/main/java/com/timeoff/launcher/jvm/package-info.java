/** Java as the parts run it: its options, and archives of classes for a fast start. */
@NullMarked
package com.timeoff.launcher.jvm;

import org.jspecify.annotations.NullMarked;
