package com.timeoff.notification.webhook;

import java.util.Set;

/** Something waits for these endpoints; told when its transaction has committed, too. */
record DeliveriesPlanned(Set<String> endpoints) {}
