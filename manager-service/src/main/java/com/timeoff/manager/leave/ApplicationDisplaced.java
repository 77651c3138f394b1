package com.timeoff.manager.leave;

/** A pending application gave way to another that bears the same id and comes before it in the topic. */
record ApplicationDisplaced(ReceivedApplication displaced, ReceivedApplication by) {}
