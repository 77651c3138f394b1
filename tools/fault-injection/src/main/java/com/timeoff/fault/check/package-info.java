@NullMarked
package com.timeoff.fault.check;

import org.jspecify.annotations.NullMarked;
