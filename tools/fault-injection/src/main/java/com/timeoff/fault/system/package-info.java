@NullMarked
package com.timeoff.fault.system;

import org.jspecify.annotations.NullMarked;
