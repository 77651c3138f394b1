@NullMarked
package com.timeoff.system.fault;

import org.jspecify.annotations.NullMarked;
