package com.timeoff.reader.result;

/** Where in the topic a result came from. */
public record SourcePosition(int partition, long offset) {}
