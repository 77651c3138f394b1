@NullMarked
package com.timeoff.system.fault.stage;

import org.jspecify.annotations.NullMarked;
