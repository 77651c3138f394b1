@NullMarked
package com.timeoff.system.fault.nemesis;

import org.jspecify.annotations.NullMarked;
