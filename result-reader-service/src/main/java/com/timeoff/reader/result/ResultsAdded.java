package com.timeoff.reader.result;

/** There are new results, committed and visible to all. */
public record ResultsAdded() {}
