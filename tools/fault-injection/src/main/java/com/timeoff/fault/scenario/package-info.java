@NullMarked
package com.timeoff.fault.scenario;

import org.jspecify.annotations.NullMarked;
