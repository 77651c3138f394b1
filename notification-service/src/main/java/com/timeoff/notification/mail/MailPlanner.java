package com.timeoff.notification.mail;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventHandler;
import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.notification.preference.OptOuts;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Plans a mail for each who is concerned. What its recipient refuses is settled at once and waits for nothing. */
@Component
class MailPlanner implements LeaveEventHandler {

    private final AddresseeService addressees;
    private final OptOuts optOuts;
    private final Mails mails;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MailPlanner(
            AddresseeService addressees, OptOuts optOuts, Mails mails, Clock clock, ApplicationEventPublisher events) {
        this.addressees = addressees;
        this.optOuts = optOuts;
        this.mails = mails;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void handle(List<LeaveEvent> happened) {
        var wanted = mailsOn(happened);
        if (!wanted.isEmpty()) {
            events.publishEvent(new MailsPlanned(mails.add(planned(wanted))));
        }
    }

    private List<Mail> mailsOn(List<LeaveEvent> happened) {
        var now = clock.instant();
        var byKey = new LinkedHashMap<MailKey, Mail>();
        for (var event : happened) {
            var concerned = addressees.of(event);
            for (var recipient : concerned.recipients()) {
                var mail = Mail.planned(event, concerned, recipient, now);
                byKey.putIfAbsent(mail.key(), mail);
            }
        }
        return byKey.values().stream()
                .sorted(Comparator.comparing(Mail::key, MailKey.ORDER))
                .toList();
    }

    private List<PlannedMail> planned(List<Mail> wanted) {
        var refusals = refusals(wanted);
        return wanted.stream()
                .map(it -> new PlannedMail(
                        it,
                        refusals.getOrDefault(it.kind(), Set.of()).contains(it.recipient())
                                ? MailState.SUPPRESSED
                                : MailState.WAITING))
                .toList();
    }

    private Map<NotificationKind, Set<EmailAddress>> refusals(List<Mail> wanted) {
        var recipients = new EnumMap<NotificationKind, Set<EmailAddress>>(NotificationKind.class);
        wanted.forEach(it ->
                recipients.computeIfAbsent(it.kind(), kind -> new HashSet<>()).add(it.recipient()));
        recipients.replaceAll(optOuts::optedOutOf);
        return recipients;
    }
}
