@NullMarked
package com.timeoff.fault.load;

import org.jspecify.annotations.NullMarked;
