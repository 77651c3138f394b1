package com.timeoff.notification.mail.jdbc;

import static com.timeoff.notification.mail.SomeMail.ALICE;
import static com.timeoff.notification.mail.SomeMail.MIA;
import static com.timeoff.notification.mail.SomeMail.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailBacklog;
import com.timeoff.notification.mail.MailResult;
import com.timeoff.notification.mail.MailState;
import com.timeoff.notification.mail.Mails;
import com.timeoff.notification.mail.PlannedMail;
import com.timeoff.notification.mail.SomeMail;
import com.timeoff.notification.preference.NotificationKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MailDatabase
class JdbcMailsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void none() {
        jdbc.sql("delete from mail").update();
    }

    @Test
    void comesBackAsItWas() {
        var event =
                SomeMail.event(SomeMail.APPLICATION, LeaveEventType.DECLINED, ALICE, MIA, "Mia 🏖️", "Sorry\nreally");
        add(MailState.WAITING, SomeMail.mail(event, ALICE));

        var claimed = mails.claimNext(NOW, NOW.plus(MINUTE)).orElseThrow();

        assertThat(claimed).isEqualTo(SomeMail.mail(event, ALICE));
    }

    @Test
    void isKeptOnce() {
        var mail = decision(UUID.randomUUID());

        assertThat(add(MailState.WAITING, mail))
                .isEqualTo(Map.of(MailState.WAITING, Map.of(NotificationKind.DECISION, 1)));
        assertThat(add(MailState.SUPPRESSED, mail)).isEmpty();
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void isClaimedByOneAtATimeAndByAnotherLater() {
        add(MailState.WAITING, decision(UUID.randomUUID()));

        assertThat(mails.claimNext(NOW, NOW.plus(MINUTE))).isPresent();
        assertThat(mails.claimNext(NOW, NOW.plus(MINUTE))).isEmpty();
        assertThat(mails.claimNext(NOW.plus(MINUTE), NOW.plus(MINUTE).plus(MINUTE)))
                .isPresent();
    }

    @Test
    void whoeverClaimsWaitsForNobody(@Autowired TransactionTemplate transactions) {
        add(MailState.WAITING, decision(UUID.randomUUID()), decision(UUID.randomUUID()));

        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("select 1 from mail order by next_attempt_at limit 1 for update")
                    .query()
                    .listOfRows();
            var other = CompletableFuture.supplyAsync(() -> mails.claimNext(NOW, NOW.plus(MINUTE)));
            assertThat(other.orTimeout(10, TimeUnit.SECONDS).join()).isPresent();
        });
    }

    @Test
    void theTurnOfWhatIsPostponedIsAfterTheOthers() {
        add(MailState.WAITING, decision(UUID.randomUUID()), decision(UUID.randomUUID()));
        var first = claim();
        record(new MailResult(first, MailState.WAITING, 0, "not reachable", NOW.plusMillis(1), NOW.plusMillis(1)));

        var second = mails.claimNext(NOW.plusMillis(1), NOW.plus(MINUTE)).orElseThrow();
        var third = mails.claimNext(NOW.plusMillis(1), NOW.plus(MINUTE)).orElseThrow();

        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(third).isEqualTo(first);
    }

    @Test
    void theCommentIsForgottenWhenItIsFinished() {
        for (var state : List.of(MailState.SENT, MailState.GIVEN_UP, MailState.SUPPRESSED)) {
            add(MailState.WAITING, decision(UUID.randomUUID()));
            record(new MailResult(claim(), state, 1, "550", NOW, null));
        }
        add(MailState.SUPPRESSED, decision(UUID.randomUUID()));

        assertThat(jdbc.sql("select comment from mail").query(String.class).list())
                .hasSize(4)
                .containsOnlyNulls();
    }

    @Test
    void anAttemptThatFailedIsThereForOperators() {
        add(MailState.WAITING, decision(UUID.randomUUID()));
        record(new MailResult(claim(), MailState.WAITING, 1, "451", NOW, NOW.plus(MINUTE)));

        assertThat(jdbc.sql("select state, attempts, last_failure, event_key, comment from mail")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of(
                        "state",
                        "WAITING",
                        "attempts",
                        1,
                        "last_failure",
                        "451",
                        "event_key",
                        "DECIDED",
                        "comment",
                        "Enjoy!\nAll of you"));
        assertThat(mails.claimNext(NOW.plus(MINUTE).minusMillis(1), NOW.plus(MINUTE)))
                .isEmpty();
    }

    @Test
    void whatIsFinishedStaysSo() {
        add(MailState.WAITING, decision(UUID.randomUUID()));
        var mail = claim();
        record(new MailResult(mail, MailState.SENT, 0, null, NOW, null));

        record(new MailResult(mail, MailState.WAITING, 1, "connection lost", NOW, NOW));

        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void whatAnotherHasClaimedMeanwhileIsItsBusinessUnlessItWasSent() {
        add(MailState.WAITING, decision(UUID.randomUUID()));
        var mail = claim();
        var later = NOW.plus(MINUTE);
        mails.claimNext(later, later.plus(MINUTE)).orElseThrow();

        assertThat(record(new MailResult(mail, MailState.WAITING, 0, "not reachable", later, later)))
                .isFalse();
        assertThat(record(new MailResult(mail, MailState.GIVEN_UP, 1, "550", later, null)))
                .isFalse();
        assertThat(mails.claimNext(later, later.plus(MINUTE)))
                .as("still the other's")
                .isEmpty();
        assertThat(record(new MailResult(mail, MailState.SENT, 0, null, later, null)))
                .isTrue();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void knowsWhatWaits() {
        assertThat(mails.backlog()).isEqualTo(new MailBacklog(0, null));
        add(MailState.WAITING, decision(UUID.randomUUID()));
        add(MailState.SUPPRESSED, decision(UUID.randomUUID()));

        assertThat(mails.backlog()).isEqualTo(new MailBacklog(1, NOW));
    }

    @Test
    void whatWasFinishedLongAgoIsForgotten() {
        add(MailState.SUPPRESSED, decision(UUID.randomUUID()), decision(UUID.randomUUID()));
        add(MailState.WAITING, decision(UUID.randomUUID()));

        assertThat(mails.removeFinishedBefore(NOW, 10)).isZero();
        assertThat(mails.removeFinishedBefore(NOW.plusMillis(1), 1)).isEqualTo(1);
        assertThat(mails.removeFinishedBefore(NOW.plusMillis(1), 10)).isEqualTo(1);
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void whoeverForgetsWaitsForNobody(@Autowired TransactionTemplate transactions) {
        add(MailState.SUPPRESSED, decision(UUID.randomUUID()), decision(UUID.randomUUID()));

        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("select 1 from mail limit 1 for update").query().listOfRows();
            var other = CompletableFuture.supplyAsync(() -> mails.removeFinishedBefore(NOW.plusMillis(1), 10));
            assertThat(other.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(1);
        });
    }

    private Map<MailState, Map<NotificationKind, Integer>> add(MailState state, Mail... added) {
        return mails.add(
                List.of(added).stream().map(it -> new PlannedMail(it, state)).toList());
    }

    /** As the result of whoever claimed it by {@link #claim()}. */
    private boolean record(MailResult result) {
        return mails.record(result, NOW.plus(MINUTE));
    }

    private Mail claim() {
        return mails.claimNext(NOW, NOW.plus(MINUTE)).orElseThrow();
    }

    private List<String> states() {
        return jdbc.sql("select state from mail").query(String.class).list();
    }

    private static Mail decision(UUID application) {
        var event = SomeMail.event(application, LeaveEventType.APPROVED, ALICE, MIA, null, "Enjoy!\nAll of you");
        return SomeMail.mail(event, ALICE);
    }
}
