package com.timeoff.employee.leave;

/** Where in the queue an application stands; the broker has acknowledged it. */
public record QueuePosition(String topic, int partition, long offset) {}
