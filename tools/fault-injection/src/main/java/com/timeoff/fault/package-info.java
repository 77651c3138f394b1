@NullMarked
package com.timeoff.fault;

import org.jspecify.annotations.NullMarked;
