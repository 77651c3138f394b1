@NullMarked
package com.timeoff.fault.history;

import org.jspecify.annotations.NullMarked;
