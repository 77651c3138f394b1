package com.timeoff.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.notification.recipient.DemoRecipients;
import com.timeoff.testing.security.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is leave of Alice's, whom Mia manages. */
class AddresseeServiceTest {

    private final AddresseeService addressees = new AddresseeService(DemoRecipients.service());

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, alice, WAITING, mia",
        "RECEIVED, helen, WAITING, mia",
        "RECEIVED, mia, WAITING,",
        "CANCELLATION_REQUESTED, alice, WAITING, mia",
        "APPROVED, mia, DECISION, alice",
        "DECLINED,, DECISION, alice",
        "CANCELLATION_REFUSED, mia, DECISION, alice",
        "CANCELLED, mia, DECISION, alice",
        "CANCELLED, alice, DECISION, alice",
        "WITHDRAWN, helen, DECISION, alice",
        "WITHDRAWN, alice, DECISION,",
        "REMINDER_DUE,, REMINDER, mia",
        "ESCALATION_DUE,, REMINDER, helen",
        "COMMENTED, mia, DECISION,",
    })
    void rule(LeaveEventType type, @Nullable String by, NotificationKind kind, @Nullable String recipient) {
        var event = SomeMail.event(type, by == null ? null : People.named(by).email());

        var concerned = addressees.of(event);

        assertThat(concerned.kind()).isEqualTo(kind);
        if (recipient == null) {
            assertThat(concerned.recipients()).isEmpty();
        } else {
            assertThat(concerned.recipients())
                    .containsExactly(People.named(recipient).email());
        }
    }
}
