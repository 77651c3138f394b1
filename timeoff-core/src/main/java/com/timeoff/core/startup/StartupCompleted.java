package com.timeoff.core.startup;

/** All that needed a neighbour is done: the work may begin. */
public record StartupCompleted() {}
