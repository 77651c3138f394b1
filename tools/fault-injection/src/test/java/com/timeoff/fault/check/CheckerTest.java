package com.timeoff.fault.check;

import static com.timeoff.fault.history.Violation.Kind.DUPLICATED;
import static com.timeoff.fault.history.Violation.Kind.INVENTED;
import static com.timeoff.fault.history.Violation.Kind.LOST;
import static com.timeoff.fault.history.Violation.Kind.OUT_OF_ORDER;
import static com.timeoff.models.Decision.APPROVED;
import static com.timeoff.models.Decision.DECLINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.fault.check.Observation.Timeline;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.client.Revision;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Period;
import com.timeoff.fault.history.Position;
import com.timeoff.fault.history.RefusedApproval;
import com.timeoff.fault.history.RequestedChange;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every check can fail. */
class CheckerTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    private final History history = new History();
    private final Seen seen = new Seen();

    @Test
    void nothingIsWrongWithWhatIsAllThere() {
        var one = acknowledged(0, 0);
        var other = acknowledged(1, 0);
        decided(one, APPROVED);
        decided(other, DECLINED);
        seen.everywhere(one, 0, 0, decision(one, APPROVED)).everywhere(other, 1, 0, decision(other, DECLINED));

        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatNobodyConfirmedMayBeThereOrNot() {
        var ghost = attempted();
        attempted();
        seen.received(ghost, 0, 0).listed(ghost);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void anAcknowledgedOneThatIsNotOnTheTopicIsLost() {
        var lost = acknowledged(0, 0);
        seen.listed(lost);

        assertThat(kinds()).contains(LOST);
    }

    @Test
    void anAcknowledgedOneThatStandsElsewhereIsLost() {
        var moved = acknowledged(0, 1);
        seen.received(moved, 0, 0).listed(moved);

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
        seen.received(forgotten, 0, 0).listed(forgotten);

        assertThat(violations())
                .extracting(Violation::what)
                .containsExactly("APPROVED was forgotten", "revision 1 is not on the topic");
    }

    @Test
    void aDecisionThatIsNotAnnouncedIsLostAlsoIfNobodyWasToldOfIt() {
        var silent = acknowledged(0, 0);
        silent.changing(RequestedChange.of(decision(silent, APPROVED)));
        seen.received(silent, 0, 0).listed(silent, LeaveStatus.APPROVED, 1);

        // Neither the result nor the change, and it is not at the reader.
        assertThat(kinds()).hasSize(3).containsOnly(LOST);
    }

    @Test
    void aResultThatIsNotStreamedIsLost() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        seen.everywhere(application, 0, 0, decision(application, APPROVED))
                .events
                .clear();

        assertThat(violations())
                .extracting(Violation::what)
                .containsExactlyInAnyOrder("not on a stream", "revision 1 is not on a stream");
    }

    @Test
    void whatNobodySubmittedIsInvented() {
        var unknown = new History().attempt("test", history.leave("nobody@test.example.com", 0), "k", true);
        seen.received(unknown, 0, 0).listed(unknown);

        assertThat(kinds()).containsExactly(INVENTED);
    }

    @Test
    void whatIsServedWithoutARecordIsInvented() {
        var application = attempted();
        application.changing(RequestedChange.of(decision(application, APPROVED)));
        seen.listed(application)
                .served(application, LeaveStatus.APPROVED, 1, APPROVED)
                .streamed(application, APPROVED, "0-0")
                .streamed(application, decision(application, APPROVED), "0-0");

        // At the manager, twice at the reader, twice on the stream.
        assertThat(kinds()).hasSize(5).containsOnly(INVENTED);
    }

    @Test
    void aDecisionThatNobodyTookIsInvented() {
        var application = acknowledged(0, 0);
        seen.everywhere(application, 0, 0, decision(application, DECLINED));

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
                leave.startDate().plusDays(1));

        seen.withLeave(moved).everywhere(application, 0, 0, decision(application, APPROVED));

        // The last day is another, too, in the change and on the stream.
        assertThat(kinds()).hasSize(8).containsOnly(INVENTED);
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
        seen.everywhere(application, 0, 0, decision(application, APPROVED))
                .listed(application, LeaveStatus.APPROVED, 1)
                .served(application, LeaveStatus.APPROVED, 1, APPROVED)
                .streamed(application, APPROVED, "0-1")
                .streamed(application, decision(application, APPROVED), "0-1");

        assertThat(violations())
                .filteredOn(it -> it.kind() == DUPLICATED)
                .extracting(Violation::what)
                .containsExactlyInAnyOrder(
                        "twice in the manager's list",
                        "twice in the reader's list",
                        "twice on a stream",
                        "revision 1 twice on a stream");
    }

    @Test
    void theSameAnnouncementTwiceIsNone() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        seen.everywhere(application, 0, 0, decision(application, APPROVED)).announced(application, APPROVED, 0, 1);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void twoDecisionsForOneAreDuplicated() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        application.changing(RequestedChange.of(decision(application, DECLINED)));
        seen.everywhere(application, 0, 0, decision(application, APPROVED)).announced(application, DECLINED, 0, 1);

        assertThat(kinds()).containsExactly(DUPLICATED);
    }

    @Test
    void aReaderWhoContradictsTheAnswerIsDuplicated() {
        var application = acknowledged(0, 0);
        decided(application, APPROVED);
        application.changing(RequestedChange.of(decision(application, DECLINED)));
        seen.everywhere(application, 0, 0, decision(application, DECLINED));

        assertThat(kinds()).contains(DUPLICATED).doesNotContain(LOST);
    }

    @Test
    void aManagerWhoListsTheLaterFirstIsOutOfOrder() {
        var first = acknowledged(0, 0);
        var second = acknowledged(0, 1);
        seen.received(first, 0, 0).received(second, 0, 1);
        seen.listed(second).listed(first);

        assertThat(kinds()).containsExactly(OUT_OF_ORDER);
    }

    @Test
    void aRetriedOneStandsWhereItFirstStood() {
        var first = acknowledged(0, 0);
        var second = acknowledged(0, 1);
        seen.received(first, 0, 0).received(second, 0, 1).received(first, 0, 2);
        seen.listed(first).listed(second);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void aStreamThatFallsBackIsOutOfOrder() {
        for (var position : List.of("0-1_1-0", "0-0_1-1")) {
            var application = acknowledged(0, seen.applications.size());
            decided(application, APPROVED);
            var revision = decision(application, APPROVED);
            seen.received(application, 0, seen.applications.size())
                    .listed(application, LeaveStatus.APPROVED, 1)
                    .announced(application, APPROVED, 0, seen.results.size())
                    .changed(application, revision)
                    .served(application, LeaveStatus.APPROVED, 1, APPROVED)
                    .streamed(application, APPROVED, position)
                    .streamed(application, revision, position);
        }

        assertThat(kinds()).containsExactly(OUT_OF_ORDER);
    }

    @Test
    void nothingIsWrongWithChangesThatAreAllThere() {
        var cancelled = acknowledged(0, 0);
        answered(cancelled, cancelled(cancelled));
        var withdrawn = acknowledged(1, 0);
        var withdrawal = revision(withdrawn, 1, ChangeType.WITHDRAWN, LeaveStatus.WITHDRAWN);
        answered(withdrawn, withdrawal);
        seen.everywhere(cancelled, 0, 0, cancelled(cancelled)).everywhere(withdrawn, 1, 0, withdrawal);

        assertThat(violations()).isEmpty();
    }

    @Test
    void anAnsweredChangeThatIsNotOnTheTopicIsLost() {
        var application = changed();
        answered(application, revision(application, 4, ChangeType.COMMENTED, LeaveStatus.CANCELLED));

        assertWrong(LOST, "revision 4 is not on the topic");
    }

    @Test
    void aChangeThatTheManagerHasAndTheTopicDoesNotIsLost() {
        changed();
        seen.manager.set(0, listed(LeaveStatus.CANCELLED, 4));

        assertWrong(LOST, "revision 4 was not announced");
    }

    @Test
    void aChangeThatIsNotInTheHistoryOrOnTheStreamIsLost() {
        var application = changed();
        seen.timelines.put(application.id(), new Timeline(true, List.of(cancelled(application)[0])));
        seen.events.removeIf(
                it -> it instanceof Event.Change change && change.revision().number() == 2);

        assertWrong(
                LOST,
                "revision 2 is not in its history",
                "revision 3 is not in its history",
                "revision 2 is not on a stream");
    }

    @Test
    void aHistoryWithoutTheSubmissionHasLostIt() {
        var application = changed();
        seen.timelines.put(application.id(), new Timeline(false, List.of(cancelled(application))));

        assertWrong(LOST, "the submission is not in its history");
    }

    @Test
    void aReaderThatIsBehindHasLostChanges() {
        changed();
        seen.reader.set(0, new Result(listed(LeaveStatus.APPROVED, 2), APPROVED));

        assertWrong(LOST, "revision 3 is not in the reader's list");
    }

    @Test
    void aWithdrawnOneThatTheReaderDoesNotHaveIsLost() {
        var application = acknowledged(0, 0);
        var withdrawal = revision(application, 1, ChangeType.WITHDRAWN, LeaveStatus.WITHDRAWN);
        answered(application, withdrawal);
        seen.everywhere(application, 0, 0, withdrawal).withdrawn.clear();

        assertWrong(LOST, "not among the reader's withdrawn ones");
    }

    @Test
    void aWithdrawnOneThatIsAnnouncedAsDecidedIsInvented() {
        var application = acknowledged(0, 0);
        var withdrawal = revision(application, 1, ChangeType.WITHDRAWN, LeaveStatus.WITHDRAWN);
        answered(application, withdrawal);
        application.changing(RequestedChange.of(decision(application, APPROVED)));
        seen.everywhere(application, 0, 0, withdrawal).announced(application, APPROVED, 0, 0);

        assertWrong(INVENTED, "result of what is WITHDRAWN");
    }

    @Test
    void aChangeThatNobodyAskedForIsInvented() {
        var application = acknowledged(0, 0);
        seen.everywhere(application, 0, 0, revision(application, 1, ChangeType.WITHDRAWN, LeaveStatus.WITHDRAWN));

        assertWrong(INVENTED, "revision 1, WITHDRAWN: asked for by nobody");
    }

    @Test
    void aChangeThatDoesNotFollowIsInvented() {
        var application = acknowledged(0, 0);
        var early = revision(application, 1, ChangeType.CANCELLED, LeaveStatus.CANCELLED);
        answered(application, early);
        seen.changed(application, early);

        assertThat(violations())
                .extracting(Violation::what)
                .contains("revision 1, CANCELLED: does not follow from PENDING");
    }

    @Test
    void aStatusThatIsNotThatOfTheLastRevisionIsInvented() {
        changed();
        seen.manager.set(0, listed(LeaveStatus.APPROVED, 3));
        seen.reader.set(0, new Result(listed(LeaveStatus.APPROVED, 3), APPROVED));

        assertWrong(INVENTED, "APPROVED, not CANCELLED at the manager", "APPROVED, not CANCELLED in the reader's list");
    }

    @Test
    void aHistoryWithOtherContentsIsInvented() {
        var application = changed();
        var other = cancelled(application);
        other[1] = revision(application, 2, ChangeType.COMMENTED, LeaveStatus.CANCELLED);
        seen.timelines.put(application.id(), new Timeline(true, List.of(other)));

        assertThat(kinds()).containsExactly(INVENTED);
    }

    @Test
    void theSameChangeUnderTwoNumbersIsDuplicated() {
        var application = acknowledged(0, 0);
        var once = decision(application, APPROVED);
        answered(application, once);
        var comment = new RequestedChange(ChangeType.COMMENTED, SuiteClient.CALLER, "Once");
        application.changing(comment);
        for (var number : List.of(2, 3)) {
            seen.changed(
                    application,
                    new Revision(
                            application.id(),
                            number,
                            comment.type(),
                            LeaveStatus.APPROVED,
                            comment.by(),
                            comment.comment(),
                            Instant.EPOCH));
        }

        assertThat(violations()).extracting(Violation::what).contains("revision 3, COMMENTED: made twice");
    }

    @Test
    void theNewestChangeMayBeAnnouncedAgain() {
        var application = changed();
        seen.changed(application, cancelled(application)[2]);

        assertThat(violations()).isEmpty();
    }

    @Test
    void anotherChangeOfTheSameNumberIsDuplicated() {
        var application = changed();
        seen.changed(application, revision(application, 3, ChangeType.COMMENTED, LeaveStatus.APPROVED));

        assertThat(kinds()).containsExactly(DUPLICATED);
    }

    @Test
    void anOlderChangeMayBeAnnouncedAgainOnlyByARelayThatStoodStill() {
        var application = changed();
        seen.changed(application, cancelled(application)[0]);

        assertWrong(OUT_OF_ORDER, "revision 1, APPROVED: announced again behind 3");

        history.relayPaused();
        assertThat(violations()).isEmpty();
    }

    @Test
    void aGapOnTheTopicIsOutOfOrder() {
        var application = changed();
        var comment = revision(application, 5, ChangeType.COMMENTED, LeaveStatus.CANCELLED);
        application.changing(RequestedChange.of(comment));
        seen.changed(application, comment);

        assertThat(violations()).extracting(Violation::what).contains("revision 5, COMMENTED: announced behind 3");
    }

    @Test
    void changesInAnotherOrderAreOutOfOrder() {
        var application = changed();
        var revisions = cancelled(application);
        seen.timelines.put(application.id(), new Timeline(true, List.of(revisions[1], revisions[0], revisions[2])));

        assertWrong(OUT_OF_ORDER, "revision 1 behind 2 in its history");
    }

    @Test
    void leaveThatFitsOnADayMayBeApproved() {
        counting(leave(MONDAY, 12), leave(MONDAY.plusDays(1), 4), leave(MONDAY.plusDays(2), 8));

        assertThat(violations()).isEmpty();
    }

    @Test
    void moreLeaveThanADayHasIsDuplicated() {
        counting(leave(MONDAY, 12), leave(MONDAY.plusDays(1), 5));

        assertThat(violations())
                .extracting(Violation::kind, Violation::subject)
                .containsOnly(tuple(DUPLICATED, "alice@example.com 2027-02-02"))
                // As the manager has them, and as both were told.
                .hasSize(2);
    }

    /** The manager forgets it, and so it says what it was told alone. */
    @Test
    void moreLeaveThanADayHadBeforeOneWasCancelledIsDuplicated() {
        var both = counting(leave(MONDAY, 8), leave(MONDAY, 8));
        cancelled(both.get(0), 2);

        assertWrong(DUPLICATED, "16 hours of approved leave at the same time: " + ids(both.get(1), both.get(0)));
    }

    @Test
    void whatIsCancelledMakesPlaceForOtherLeave() {
        var first = counting(leave(MONDAY, 8)).get(0);
        cancelled(first, 2);
        counting(leave(MONDAY, 8));

        assertThat(violations()).isEmpty();
    }

    @Test
    void leaveWhoseCancellationIsAskedForCounts() {
        var both = counting(leave(MONDAY, 8), leave(MONDAY, 8));
        var asked = revision(both.get(0), 2, ChangeType.CANCELLATION_REQUESTED, LeaveStatus.CANCELLATION_REQUESTED);
        answered(both.get(0), asked);
        seen.then(both.get(0), asked);

        assertThat(violations())
                .extracting(Violation::what)
                .anyMatch(it -> it.startsWith("16 hours of approved leave at the end"));
    }

    @Test
    void anApprovalIsRefusedWhileThereIsSuchLeave() {
        var reason = counting(leave(MONDAY.minusDays(2), 8)).get(0);
        refused(pending(leave(MONDAY.minusDays(3), 24)), reason);

        assertThat(violations()).isEmpty();
    }

    @Test
    void aRefusalWithoutAReasonIsInvented() {
        refused(pending(leave(MONDAY, 8)));

        assertWrong(INVENTED, "refused without a reason");
    }

    @Test
    void aRefusalBecauseOfWhatFitsIsInvented() {
        var other = counting(leave(MONDAY, 4)).get(0);
        refused(pending(leave(MONDAY, 4)), other);

        assertWrong(INVENTED, "refused because of " + other.id());
    }

    @Test
    void aRefusalBecauseOfAnothersLeaveIsInvented() {
        var other = counting(new RequestedLeave(EmailAddress.of("bob@example.com"), Department.IT, 8, MONDAY))
                .get(0);
        refused(pending(leave(MONDAY, 8)), other);

        assertWrong(INVENTED, "refused because of " + other.id());
    }

    @Test
    void aRefusalBecauseOfWhatWasNeverApprovedIsInvented() {
        var other = pending(leave(MONDAY, 8));
        other.changing(RequestedChange.of(decision(other, APPROVED)));
        refused(pending(leave(MONDAY, 8)), other);

        assertWrong(INVENTED, "refused because of " + other.id());
    }

    @Test
    void aRefusalBecauseOfWhatWasCancelledBeforeIsInvented() {
        var other = counting(leave(MONDAY, 8)).get(0);
        cancelled(other, 2);
        refused(pending(leave(MONDAY, 8)), other);

        assertWrong(INVENTED, "refused because of " + other.id());
    }

    @Test
    void aRefusalBecauseOfWhatIsApprovedOnlyLaterIsInvented() {
        var pending = pending(leave(MONDAY, 8));
        var call = new Period(System.nanoTime(), System.nanoTime());
        var other = counting(leave(MONDAY, 8)).get(0);
        history.refused(new RefusedApproval(pending, List.of(other.id()), call));

        assertWrong(INVENTED, "refused because of " + other.id());
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
        seen.received(silent, 0, 0).listed(silent);
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
        seen.received(ghost, 0, 1).listed(ghost);

        var figures = ScenarioFigures.of("test", history, seen.observation(), violations(), Map.of("note", "1"));

        assertThat(figures.toString())
                .contains(
                        "acknowledged=1 unknown=2 found=1 changes=0 refused=0 lost=1 invented=0 duplicated=0 out_of_order=0")
                .endsWith(" note=1");
    }

    @Test
    void aChangeThatWasMadeWithoutAnAnswerIsSaid() {
        var changes = RequestedChange.of(decision(acknowledged(0, 0), APPROVED));
        var told = attempted();
        told.changeBroke();
        history.changed(told, 1, changes, false);
        var earlier = attempted();
        earlier.changeBroke();
        history.changed(earlier, 1, changes, true);
        var never = attempted();
        never.changeBroke();
        var undone = attempted();
        undone.changeBroke();
        for (var application : List.of(told, earlier, never)) {
            seen.listed(application, LeaveStatus.APPROVED, 1);
        }
        seen.listed(undone);

        assertThat(UnansweredRequests.missing("test", history, seen.observation()))
                .extracting(Violation::subject)
                .containsExactlyInAnyOrder(earlier.id().toString(), never.id().toString());
    }

    /** Alice's. */
    private static RequestedLeave leave(LocalDate first, int hours) {
        return new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, hours, first);
    }

    private Application pending(RequestedLeave leave) {
        var number = history.applications().size();
        var application = history.attempt("test", leave, "own-" + number, false);
        history.acknowledge(application, new Position(0, number));
        seen.received(application, 0, number).listed(application);
        return application;
    }

    /** Approved, as everybody says. */
    private List<Application> counting(RequestedLeave... leaves) {
        return Stream.of(leaves)
                .map(leave -> {
                    var number = history.applications().size();
                    var application = history.attempt("test", leave, "own-" + number, false);
                    history.acknowledge(application, new Position(0, number));
                    decided(application, APPROVED);
                    seen.everywhere(application, 0, number, decision(application, APPROVED));
                    return application;
                })
                .toList();
    }

    private void cancelled(Application application, int number) {
        var cancelled = revision(application, number, ChangeType.CANCELLED, LeaveStatus.CANCELLED);
        answered(application, cancelled);
        seen.then(application, cancelled);
    }

    private void refused(Application application, Application... reasons) {
        var now = System.nanoTime();
        history.refused(new RefusedApproval(
                application, Stream.of(reasons).map(Application::id).toList(), new Period(now, now)));
    }

    private static List<UUID> ids(Application... applications) {
        return Stream.of(applications).map(Application::id).toList();
    }

    /** An application that was cancelled, and is everywhere. */
    private Application changed() {
        var application = acknowledged(0, 0);
        answered(application, cancelled(application));
        seen.everywhere(application, 0, 0, cancelled(application));
        return application;
    }

    /** As the first one is. */
    private Listed listed(LeaveStatus status, int revision) {
        var first = seen.manager.get(0);
        return new Listed(first.id(), first.leave(), status, revision);
    }

    private void assertWrong(Kind kind, String... what) {
        assertThat(violations()).extracting(Violation::kind).containsOnly(kind);
        assertThat(violations()).extracting(Violation::what).containsExactlyInAnyOrder(what);
    }

    private Application attempted() {
        var number = history.applications().size();
        return history.attempt("test", history.leave("w" + number + "@test.example.com", number), "k", true);
    }

    private Application acknowledged(int partition, long offset) {
        var application = attempted();
        history.acknowledge(application, new Position(partition, offset));
        return application;
    }

    private void decided(Application application, Decision decision) {
        answered(application, decision(application, decision));
    }

    private void answered(Application application, Revision... revisions) {
        for (var revision : revisions) {
            application.changing(RequestedChange.of(revision));
            history.changed(application, revision.number(), RequestedChange.of(revision), false);
        }
    }

    private static Revision decision(Application application, Decision decision) {
        return revision(application, 1, ChangeType.valueOf(decision.name()), LeaveStatus.after(decision));
    }

    private static Revision revision(Application application, int number, ChangeType type, LeaveStatus status) {
        return new Revision(
                application.id(),
                number,
                type,
                status,
                SuiteClient.CALLER,
                "step-" + number,
                Instant.ofEpochMilli(number));
    }

    /** Approved, and cancelled at once by HR. */
    private static Revision[] cancelled(Application application) {
        return new Revision[] {
            decision(application, APPROVED),
            revision(application, 2, ChangeType.COMMENTED, LeaveStatus.APPROVED),
            revision(application, 3, ChangeType.CANCELLED, LeaveStatus.CANCELLED)
        };
    }

    private Set<Violation> violations() {
        return Checker.check(history, seen.observation());
    }

    private List<Kind> kinds() {
        return violations().stream().map(Violation::kind).toList();
    }
}
