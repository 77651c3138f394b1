package com.timeoff.manager.outbox;

/** Something was put into the outbox; told when its transaction has committed, too. */
public record ChangeRecorded() {}
