package com.timeoff.reader.result;

/** What happened to an application, as the stream tells it. */
public sealed interface LeaveEvent extends Leave permits LeaveResult, LeaveChange {}
