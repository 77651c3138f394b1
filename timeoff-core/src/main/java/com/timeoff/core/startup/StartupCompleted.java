package com.timeoff.core.startup;

/** All that needed a dependency is done: the work may begin. */
public record StartupCompleted() {}
