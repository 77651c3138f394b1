package com.timeoff.notification.mail;

import com.timeoff.notification.delivery.DeliveryLoop;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has mails sent as soon as they are committed. */
@Component
class PlannedMailListener {

    private final DeliveryLoop loop;
    private final MailMetrics metrics;

    PlannedMailListener(@Qualifier("mailLoop") DeliveryLoop loop, MailMetrics metrics) {
        this.loop = loop;
        this.metrics = metrics;
    }

    @TransactionalEventListener
    void planned(MailsPlanned event) {
        event.counts().forEach((state, byKind) -> byKind.forEach((kind, mails) -> metrics.count(state, kind, mails)));
        if (event.counts().containsKey(MailState.WAITING)) {
            loop.wake();
        }
    }
}
