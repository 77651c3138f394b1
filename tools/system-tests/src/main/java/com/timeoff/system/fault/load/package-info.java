@NullMarked
package com.timeoff.system.fault.load;

import org.jspecify.annotations.NullMarked;
