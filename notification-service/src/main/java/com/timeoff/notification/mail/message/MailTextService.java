package com.timeoff.notification.mail.message;

import com.timeoff.core.pages.PagesProperties;
import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.models.ControlCharacters;
import com.timeoff.models.EmailAddress;
import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.message.FrameModel.CommentLine;
import com.timeoff.notification.preference.NotificationKind;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes what a mail says. */
@Service
class MailTextService {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);

    private final MailTemplates templates;
    private final PersonDirectory directory;
    private final PagesProperties pages;

    MailTextService(MailTemplates templates, PersonDirectory directory, PagesProperties pages) {
        this.templates = templates;
        this.directory = directory;
        this.pages = pages;
    }

    /** @param unsubscribeLink by which the recipient refuses mails of its kind */
    MailText textOf(Mail mail, URI unsubscribeLink) {
        var model = subjectModel(mail);
        var subject = templates.subject(mail.type(), model);
        var frame = frameModel(mail, subject, templates.sentence(mail.type(), model), unsubscribeLink);
        return new MailText(subject, templates.text(frame), templates.html(frame));
    }

    /** Of whoever the configuration knows by name. */
    Optional<String> nameOf(EmailAddress email) {
        return directory.find(email).map(Person::name).map(OneLine::of).filter(it -> !it.isEmpty());
    }

    private SubjectModel subjectModel(Mail mail) {
        var applicant = mail.leave().email();
        return new SubjectModel(
                nameOrEmail(applicant),
                period(mail.leave().startDate(), mail.lastDay()),
                applicant.equals(mail.byEmail()),
                mail.revision() > 0);
    }

    private FrameModel frameModel(Mail mail, String subject, String sentence, URI unsubscribeLink) {
        var isToApplicant = mail.isToApplicant();
        var leave = mail.leave();
        return new FrameModel(
                subject,
                sentence,
                nameOf(mail.recipient()).orElse(null),
                isToApplicant ? null : nameOrEmail(leave.email()),
                leave.department().title(),
                DATE.format(leave.startDate()),
                DATE.format(mail.lastDay()),
                leave.durationInHours(),
                isToApplicant ? by(mail) : null,
                lines(mail.comment()),
                isToApplicant ? null : page(pages.managerUrl()),
                page(pages.resultsUrl()) + '#' + mail.key().applicationId(),
                reason(mail),
                unsubscribeLink.toString());
    }

    private static String reason(Mail mail) {
        return mail.kind() == NotificationKind.DECISION ? "it is about your leave" : "you may decide on this leave";
    }

    private @Nullable String by(Mail mail) {
        var name = mail.byName() == null ? "" : OneLine.of(mail.byName());
        if (!name.isEmpty()) {
            return name;
        }
        return mail.byEmail() == null ? null : nameOrEmail(mail.byEmail());
    }

    private String nameOrEmail(EmailAddress email) {
        return nameOf(email).orElseGet(() -> OneLine.of(email.toString()));
    }

    private static String period(LocalDate first, LocalDate last) {
        return first.equals(last) ? DATE.format(first) : DATE.format(first) + " to " + DATE.format(last);
    }

    private static List<CommentLine> lines(@Nullable String comment) {
        if (comment == null || comment.isBlank()) {
            return List.of();
        }
        return ControlCharacters.replacedIn(comment)
                .strip()
                .lines()
                .map(CommentLine::new)
                .toList();
    }

    private static String page(URI url) {
        var text = url.toString();
        return text.endsWith("/") ? text : text + '/';
    }
}
