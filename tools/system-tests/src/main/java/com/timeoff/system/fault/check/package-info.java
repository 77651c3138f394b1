@NullMarked
package com.timeoff.system.fault.check;

import org.jspecify.annotations.NullMarked;
