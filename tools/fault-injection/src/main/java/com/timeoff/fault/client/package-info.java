@NullMarked
package com.timeoff.fault.client;

import org.jspecify.annotations.NullMarked;
