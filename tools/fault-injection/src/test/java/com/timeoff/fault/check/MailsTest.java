package com.timeoff.fault.check;

import static com.timeoff.fault.history.Violation.Kind.DUPLICATED;
import static com.timeoff.fault.history.Violation.Kind.LOST;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.fault.client.Revision;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each of these checks can fail. */
class MailsTest {

    private static final String APPLICANT = "alice@example.com";
    private static final String MANAGER = "mia@example.com";

    private final History history = new History();
    private final Mails mails = Mails.from(Path.of("unused"), history);
    private final Application application = attempt();
    private final List<SentMail> sent = new ArrayList<>();
    private final Seen seen = new Seen();

    @Test
    void oneMailOfEachEventIsRight() {
        happened(ChangeType.APPROVED, SuiteClient.CALLER);
        happened(ChangeType.CANCELLATION_REQUESTED, APPLICANT);
        happened(ChangeType.CANCELLED, SuiteClient.CALLER);
        mail("1", "To decide", MANAGER);
        mail("2", "Approved", APPLICANT);
        mail("3", "To decide", MANAGER);
        mail("4", "Cancelled", APPLICANT);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatWasDecidedBeforeNeedsNoMailToTheManager() {
        happened(ChangeType.DECLINED, SuiteClient.CALLER);
        mail("1", "Declined", APPLICANT);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void anApplicantWhoIsNotToldIsAMailLost() {
        happened(ChangeType.APPROVED, SuiteClient.CALLER);
        mail("1", "To decide", MANAGER);

        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void whoeverTakesBackTheirOwnIsNotTold() {
        happened(ChangeType.WITHDRAWN, APPLICANT);
        assertThat(kinds()).isEmpty();

        mail("1", "Withdrawn", APPLICANT);
        assertThat(kinds()).containsExactly(DUPLICATED);
    }

    @Test
    void twoMailsOfOneEventAreOneTooMany() {
        happened(ChangeType.APPROVED, SuiteClient.CALLER);
        mail("1", "Approved", APPLICANT);
        mail("2", "Approved", APPLICANT);

        assertThat(kinds()).containsExactly(DUPLICATED);
    }

    /** In two files, which have the time in their names when it was planned. */
    @Test
    void aMailThatWasPlannedTwiceIsOneTooMany() {
        happened(ChangeType.APPROVED, SuiteClient.CALLER);
        happened(ChangeType.CANCELLATION_REFUSED, SuiteClient.CALLER);
        happened(ChangeType.CANCELLATION_REFUSED, SuiteClient.CALLER);
        mail("1", "Approved", APPLICANT);
        mail("2", "Not cancelled", APPLICANT);
        mail("2", "Not cancelled", APPLICANT);

        assertThat(kinds()).containsExactly(DUPLICATED);
    }

    @Test
    void anAnnouncementThatComesTwiceIsOneEvent() {
        happened(ChangeType.APPROVED, SuiteClient.CALLER);
        seen.changes.add(seen.changes.get(0));
        mail("1", "Approved", APPLICANT);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void ofWhatWasSubmittedBeforeNobodyNeedsToBeTold() {
        happened(ChangeType.APPROVED, SuiteClient.CALLER);

        assertThat(Mails.from(Path.of("unused"), history).violations(seen.observation(), sent))
                .isEmpty();
    }

    private Application attempt() {
        var leave = new RequestedLeave(EmailAddress.of(APPLICANT), Department.IT, 8, LocalDate.of(2027, 2, 1));
        return history.attempt("some", leave, "key", true);
    }

    private void happened(ChangeType type, String by) {
        if (seen.applications.isEmpty()) {
            seen.received(application, 0, 0);
        }
        var number = seen.changes.size() + 1;
        // Which status it leads to makes no difference here.
        var revision = new Revision(application.id(), number, type, LeaveStatus.APPROVED, by, null, Instant.EPOCH);
        seen.changed(application, revision);
    }

    private void mail(String id, String subject, String recipient) {
        sent.add(new SentMail("<" + id + "@localhost>", application.id(), subject, recipient));
    }

    private Set<Kind> kinds() {
        return mails.violations(seen.observation(), sent).stream()
                .map(Violation::kind)
                .collect(Collectors.toSet());
    }
}
