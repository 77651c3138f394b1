/** What a person calls: one class for each command of {@code ./timeoff}, and what they print. */
@NullMarked
package com.timeoff.launcher.command;

import org.jspecify.annotations.NullMarked;
