@NullMarked
package com.timeoff.system.fault.history;

import org.jspecify.annotations.NullMarked;
