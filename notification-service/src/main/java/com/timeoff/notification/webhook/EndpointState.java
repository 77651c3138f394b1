package com.timeoff.notification.webhook;

import java.time.Instant;

/** @param disabledAt since when nothing is sent to it */
public record EndpointState(String name, Instant disabledAt) {}
