/** The names, ports and addresses of the parts. */
@NullMarked
package com.timeoff.launcher.part;

import org.jspecify.annotations.NullMarked;
