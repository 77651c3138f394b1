/** Applications as they come from the topic. */
@NullMarked
package com.timeoff.manager.leave.kafka;

import org.jspecify.annotations.NullMarked;
