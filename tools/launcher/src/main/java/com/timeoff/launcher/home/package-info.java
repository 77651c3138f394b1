/** Folders: what was built, and where a suite keeps its data, which is its owner's alone. */
@NullMarked
package com.timeoff.launcher.home;

import org.jspecify.annotations.NullMarked;
