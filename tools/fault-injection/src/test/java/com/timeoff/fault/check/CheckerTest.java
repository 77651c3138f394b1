package com.timeoff.fault.check;

import static com.timeoff.fault.history.Violation.Kind.DUPLICATED;
import static com.timeoff.fault.history.Violation.Kind.INVENTED;
import static com.timeoff.fault.history.Violation.Kind.LOST;
import static com.timeoff.fault.history.Violation.Kind.OUT_OF_ORDER;
import static com.timeoff.models.Decision.APPROVED;
import static com.timeoff.models.Decision.DECLINED;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Position;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.Decision;
import com.timeoff.models.RequestedLeave;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every check can fail. */
class CheckerTest {

    private final History history = new History();
    private final Seen seen = new Seen();

    @Test
    void nothingIsWrongWithWhatIsAllThere() {
        var one = acknowledged(0, 0);
        var other = acknowledged(1, 0);
        decided(one, APPROVED);
        decided(other, DECLINED);
        seen.everywhere(one, 0, 0, APPROVED).everywhere(other, 1, 0, DECLINED);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatNobodyConfirmedMayBeThereOrNot() {
        var ghost = attempted();
        attempted();
        seen.received(ghost, 0, 0).listed(ghost, "PENDING");

        assertThat(kinds()).isEmpty();
    }

    @Test
    void anAcknowledgedOneThatIsNotOnTheTopicIsLost() {
        var lost = acknowledged(0, 0);
        seen.listed(lost, "PENDING");

        assertThat(kinds()).contains(LOST);
    }

    @Test
    void anAcknowledgedOneThatStandsElsewhereIsLost() {
        var moved = acknowledged(0, 1);
        seen.received(moved, 0, 0).listed(moved, "PENDING");

        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void anAcknowledgedOneThatTheManagerDoesNotHaveIsLost() {
        var lost = acknowledged(0, 0);
        seen.received(lost, 0, 0);

        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void aDecisionThatIsPendingAgainIsLost() {
        var forgotten = acknowledged(0, 0);
        decided(forgotten, APPROVED);
        seen.received(forgotten, 0, 0).listed(forgotten, "PENDING");

        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void aDecisionThatIsNotAnnouncedIsLostAlsoIfNobodyWasToldOfIt() {
        var silent = acknowledged(0, 0);
        silent.deciding(APPROVED);
        seen.received(silent, 0, 0).listed(silent, "APPROVED");

        assertThat(kinds()).containsExactly(LOST, LOST);
    }

    @Test
    void aResultThatIsNotStreamedIsLost() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        seen.everywhere(application, 0, 0, APPROVED).events.clear();

        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void whatNobodySubmittedIsInvented() {
        var unknown = new History().attempt("test", History.leave("nobody@test.example.com", 0), "k", true);
        seen.received(unknown, 0, 0).listed(unknown, "PENDING");

        assertThat(kinds()).containsExactly(INVENTED);
    }

    @Test
    void whatIsServedWithoutARecordIsInvented() {
        var application = attempted();
        application.deciding(APPROVED);
        seen.listed(application, "PENDING").result(application, APPROVED, "0-0");

        assertThat(kinds()).containsExactly(INVENTED, INVENTED, INVENTED);
    }

    @Test
    void aDecisionThatNobodyTookIsInvented() {
        var application = acknowledged(0, 0);
        seen.everywhere(application, 0, 0, DECLINED);

        assertThat(kinds()).contains(INVENTED).doesNotContain(LOST, DUPLICATED);
    }

    /** A start date that is a day off, wherever it is. */
    @Test
    void whatIsNotWhatWasSubmittedIsInvented() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        var leave = application.leave();
        var moved = new RequestedLeave(
                leave.email(),
                leave.department(),
                leave.durationInHours(),
                leave.startDate().minusDays(1));

        seen.received(application, moved, 0, 0)
                .listed(application, moved, "APPROVED")
                .announced(application, moved, APPROVED, 0, 0)
                .served(application, moved, APPROVED)
                .streamed(application, moved, APPROVED, "0-0");

        assertThat(kinds()).hasSize(5).containsOnly(INVENTED);
    }

    @Test
    void aRecordThatMakesNoSenseIsInvented() {
        seen.strays.add("leave-applications-0@7");

        assertThat(kinds()).containsExactly(INVENTED);
    }

    @Test
    void twiceInAListOrOnAStreamIsDuplicated() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        seen.everywhere(application, 0, 0, APPROVED)
                .listed(application, "APPROVED")
                .result(application, APPROVED, "0-1");

        assertThat(violations())
                .filteredOn(it -> it.kind() == DUPLICATED)
                .extracting(Violation::what)
                .containsExactlyInAnyOrder(
                        "twice in the manager's list", "twice in the reader's list", "twice on a stream");
    }

    @Test
    void theSameAnnouncementTwiceIsNone() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        seen.everywhere(application, 0, 0, APPROVED).announced(application, APPROVED, 0, 1);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void twoDecisionsForOneAreDuplicated() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        application.deciding(DECLINED);
        seen.everywhere(application, 0, 0, APPROVED).announced(application, DECLINED, 0, 1);

        assertThat(kinds()).containsExactly(DUPLICATED);
    }

    @Test
    void aReaderWhoContradictsTheAnswerIsDuplicated() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        application.deciding(DECLINED);
        seen.everywhere(application, 0, 0, DECLINED);

        assertThat(kinds()).containsOnly(DUPLICATED);
    }

    @Test
    void aManagerWhoListsTheLaterFirstIsOutOfOrder() {
        var first = acknowledged(0, 0);
        var second = acknowledged(0, 1);
        seen.received(first, 0, 0).received(second, 0, 1);
        seen.listed(second, "PENDING").listed(first, "PENDING");

        assertThat(kinds()).containsExactly(OUT_OF_ORDER);
    }

    @Test
    void aRetriedOneStandsWhereItFirstStood() {
        var first = acknowledged(0, 0);
        var second = acknowledged(0, 1);
        seen.received(first, 0, 0).received(second, 0, 1).received(first, 0, 2);
        seen.listed(first, "PENDING").listed(second, "PENDING");

        assertThat(kinds()).isEmpty();
    }

    @Test
    void aStreamThatFallsBackIsOutOfOrder() {
        for (var position : List.of("0-1_1-0", "0-0_1-1")) {
            var application = acknowledged(0, seen.applications.size());
            decided(application, APPROVED);
            seen.received(application, 0, seen.applications.size())
                    .listed(application, "APPROVED")
                    .announced(application, APPROVED, 0, seen.results.size())
                    .result(application, APPROVED, position);
        }

        assertThat(kinds()).containsExactly(OUT_OF_ORDER);
    }

    @Test
    void whatClientsNoticedIsKept() {
        history.violated(Kind.LATE, "x", "the answer took 9 s");

        assertThat(kinds()).containsExactly(Kind.LATE);
    }

    @Test
    void whatWasDoneWithoutAnAnswerIsSaid() {
        var silent = attempted();
        silent.submissionBroke();
        seen.received(silent, 0, 0).listed(silent, "PENDING");
        var refused = attempted();
        refused.submissionBroke();

        assertThat(UnansweredRequests.missing("test", history, seen.observation()))
                .extracting(Violation::subject)
                .containsExactly(silent.id().toString());
    }

    @Test
    void figuresCountEachSubjectOnce() {
        acknowledged(0, 0);
        var ghost = attempted();
        attempted();
        seen.received(ghost, 0, 1).listed(ghost, "PENDING");

        var figures = ScenarioFigures.of("test", history, seen.observation(), violations(), Map.of("note", "1"));

        assertThat(figures.toString())
                .contains("acknowledged=1 unknown=2 found=1 lost=1 invented=0 duplicated=0 out_of_order=0")
                .endsWith(" note=1");
    }

    private Application attempted() {
        var number = history.applications().size();
        return history.attempt("test", History.leave("w" + number + "@test.example.com", number), "k", true);
    }

    private Application acknowledged(int partition, long offset) {
        var application = attempted();
        history.acknowledge(application, new Position(partition, offset));
        return application;
    }

    private static void decided(Application application, Decision decision) {
        application.deciding(decision);
        application.decided(decision);
    }

    private Set<Violation> violations() {
        return Checker.check(history, seen.observation());
    }

    private List<Kind> kinds() {
        return violations().stream().map(Violation::kind).toList();
    }
}
