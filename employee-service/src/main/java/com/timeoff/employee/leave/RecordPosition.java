package com.timeoff.employee.leave;

/** Where in its topic an application is; the broker has acknowledged it. */
public record RecordPosition(String topic, int partition, long offset) {}
