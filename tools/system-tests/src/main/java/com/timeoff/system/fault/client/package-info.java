@NullMarked
package com.timeoff.system.fault.client;

import org.jspecify.annotations.NullMarked;
