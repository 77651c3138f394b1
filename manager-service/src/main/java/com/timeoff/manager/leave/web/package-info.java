/** Applications and decisions over HTTP. */
@NullMarked
package com.timeoff.manager.leave.web;

import org.jspecify.annotations.NullMarked;
