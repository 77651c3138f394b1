package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.timeoff.system.PageSuite.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.timeoff.testing.security.People;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of applications, on a board that nobody reloads. */
@OnSharedSuite
class TimelineIT {

    @RegisterExtension
    static final PageSuite pages = new PageSuite();

    private final String email = UUID.randomUUID() + "@example.com";

    @Test
    void itGrowsWhileItIsLookedAt() {
        var id = pages.apply("alice@example.com", "IT");
        var board = board(id);
        assertSteps(board, "Waiting for a decision", "Submitted by helen@example.com");
        board.evaluate("document.querySelector('.timeline li').isTheSame = true");

        pages.change(People.MIA, id, "comments", "Who takes the support?");
        assertSteps(board, "Waiting for a decision", "Submitted", "Comment by mia@example.com");
        pages.decide(People.MIA, id, "APPROVED", "Enjoy!");
        assertSteps(board, "Approved", "Submitted", "Comment", "Approved by mia@example.com");
        pages.change(People.ALICE, id, "cancellation", "The course was moved");
        assertSteps(
                board, "Cancellation requested", "Sub", "Com", "App", "Cancellation requested by alice@example.com");
        pages.decideCancellation(People.MIA, id, "DECLINED", "Your shifts are given away");
        assertSteps(board, "Approved", "Sub", "Com", "App", "Canc", "Cancellation refused by mia@example.com");
        pages.change(People.MIA, id, "cancellation", "It can be done after all");
        assertSteps(board, "Cancelled", "Sub", "Com", "App", "Canc", "Canc", "Cancelled by mia@example.com");

        assertThat(board.locator(".timeline blockquote")).hasText(new String[] {
            "Who takes the support?",
            "Enjoy!",
            "The course was moved",
            "Your shifts are given away",
            "It can be done after all"
        });
        assertThat(board.locator(".timeline")).hasAttribute("aria-label", "History");
        assertThat(board.evaluate("document.querySelector('.timeline li').isTheSame"))
                .isEqualTo(true);
        assertThat(board.evaluate("window.isOpen")).isEqualTo(true);
        Axe.assertNoViolations(board);
    }

    @Test
    void aWithdrawalEndsIt() {
        var id = pages.apply("alice@example.com", "IT");
        var board = board(id);
        assertSteps(board, "Waiting for a decision", "Submitted");

        pages.change(People.ALICE, id, "withdrawal", "");

        assertSteps(board, "Withdrawn", "Submitted", "Withdrawn by alice@example.com");
    }

    /** What matches no more goes, and what matches now comes. */
    @Test
    void theListShowsWhatIsLookedForAsItChanges() {
        var id = pages.apply(email, "OPS");
        var board = board("");
        choose(board, "Pending");
        assertThat(entry(board, id).locator(".pill")).hasText("Pending");
        var next = pages.apply(email, "OPS");
        assertThat(entry(board, next)).isVisible();
        pages.decide(People.MIA, id, "APPROVED", "Enjoy!");
        assertThat(entry(board, id)).hasCount(0);
        assertThat(board.locator("#chart")).isHidden();
        pages.change(People.HELEN, next, "withdrawal", "");
        assertThat(entry(board, next)).hasCount(0);

        choose(board, "All decided");
        assertThat(board.locator("#list > li")).hasCount(1);
        assertThat(board.locator("#summary")).hasText("1 approved");
        pages.change(People.MIA, id, "cancellation", "The audit is that week");
        assertThat(entry(board, id).locator(".pill")).hasText("Cancelled");
        assertThat(entry(board, id)).containsText("Approved by mia@example.com");
        assertThat(board.locator("#summary")).hasText("1 cancelled");

        choose(board, "Withdrawn");
        assertThat(entry(board, next).locator(".pill")).hasText("Withdrawn");
        choose(board, "Approved");
        assertThat(board.locator("#empty")).isVisible();
        Axe.assertNoViolations(board);
        assertThat(board.evaluate("window.isOpen")).isEqualTo(true);
    }

    /** Without an e-mail to look for, which the board learns from what is listed. */
    @Test
    void whatIsCancelledComesWhereThatIsLookedFor() {
        var id = pages.apply(email, "OPS");
        pages.decide(People.MIA, id, "APPROVED", "Enjoy!");
        pages.awaitStatus(id, "APPROVED");
        var board = pages.board(People.HELEN);
        board.locator("[name=status]").selectOption("Cancelled");
        assertThat(board.locator("#live")).hasText("Live");
        assertThat(entry(board, id)).hasCount(0);

        pages.change(People.MIA, id, "cancellation", "The audit is that week");

        assertThat(entry(board, id).locator(".pill")).hasText("Cancelled");
        assertThat(entry(board, id)).containsText("Approved by mia@example.com");
    }

    /** Whoever looked away is shown what changed meanwhile, in the list and in the timeline. */
    @Test
    void whatChangedOutOfSightIsShownAfterwards() {
        var id = pages.apply(email, "OPS");
        pages.decide(People.MIA, id, "APPROVED", "Enjoy!");
        pages.awaitStatus(id, "APPROVED");
        var board = board(id);
        assertThat(entry(board, id).locator(".pill")).hasText("Approved");
        assertSteps(board, "Approved", "Submitted", "Approved");

        setHidden(board, true);
        pages.change(People.MIA, id, "cancellation", "The audit is that week");
        pages.awaitStatus(id, "CANCELLED");
        setHidden(board, false);

        assertThat(entry(board, id).locator(".pill")).hasText("Cancelled");
        assertSteps(board, "Cancelled", "Submitted", "Approved", "Cancelled");
    }

    /** What waits for a cancellation may do so for weeks; what changes it is told. */
    @Test
    void onlyWhatIsNotDecidedIsAskedForAgain() {
        var requested = pages.apply("alice@example.com", "IT");
        pages.decide(People.MIA, requested, "APPROVED", "Enjoy!");
        pages.change(People.ALICE, requested, "cancellation", "The course was moved");
        pages.awaitStatus(requested, "CANCELLATION_REQUESTED");
        var pending = pages.apply("alice@example.com", "IT");
        pages.awaitStatus(pending, "PENDING");
        var calls = new ArrayList<String>();
        var idle = board(requested);
        assertSteps(idle, "Cancellation requested", "Submitted", "Approved", "Cancellation requested");
        idle.onRequest(it -> calls.add(it.url()));
        var board = board("");
        board.onRequest(it -> calls.add(it.url()));
        board.evaluate("id => location.hash = id", pending);

        board.waitForCondition(() -> count(calls, pending) == 4);

        assertThat(count(calls, pending + "/history")).isEqualTo(1);
        assertThat(count(calls, requested)).isLessThanOrEqualTo(1);
    }

    @Test
    void whoHasANameIsShownWithTheEmail() {
        var id = pages.apply("alice@example.com", "IT");
        pages.decide(People.MIA, id, "APPROVED", "Enjoy!");
        pages.awaitStatus(id, "APPROVED");
        var board = board("");
        board.route("**/history", PageSuite.naming("mia@example.com", "Mia Tan"));

        board.evaluate("id => location.hash = id", id);

        assertSteps(board, "Approved", "Submitted by helen@example.com", "Approved by Mia Tan (mia@example.com)");
        Axe.assertNoViolations(board);
    }

    @Test
    void aClickOnAnApplicationOpensIt() {
        var id = pages.apply(email, "OPS");
        pages.decide(People.MIA, id, "DECLINED", "Release week");
        pages.awaitStatus(id, "DECLINED");
        var board = board("");
        board.locator("[type=search]").fill(email);

        entry(board, id).getByText("Release week").click();

        assertThat(board).hasURL(Pattern.compile(".*/#" + id));
        assertSteps(board, "Declined", "Submitted", "Declined by mia@example.com");
        board.getByText("Close").click();
        assertThat(board.locator("#followed")).isHidden();
    }

    @UsualLooks
    void everybodyCanReadIt(Look look) {
        assertUsable(look);
    }

    @OtherLooks
    void soTheyCanInEveryOtherLook(Look look) {
        assertUsable(look);
    }

    private void assertUsable(Look look) {
        var id = pages.apply("alice@example.com", "IT", "A course in Lisbon");
        pages.decide(People.MIA, id, "APPROVED", "Enjoy!");
        pages.change(People.ALICE, id, "cancellation", "The course was moved to May, when I am needed here.");
        pages.decideCancellation(People.MIA, id, "APPROVED", "");
        pages.awaitStatus(id, "CANCELLED");
        var board = pages.board(People.HELEN, look);
        assertThat(board.locator("#live")).hasText("Live");

        board.evaluate("id => location.hash = id", id);

        assertSteps(board, "Cancelled", "Submitted", "Approved", "Cancellation requested", "Cancelled");
        look.assertUsable(board, "timeline");
    }

    private static void assertSteps(Page board, String state, String... steps) {
        assertThat(board.locator("#followed-title")).hasText(state);
        assertThat(board.locator(".timeline > li")).hasCount(steps.length);
        assertThat(board.locator(".timeline > li")).containsText(steps);
    }

    private void choose(Page board, String status) {
        board.locator("[type=search]").fill(email);
        board.locator("[name=status]").selectOption(status);
    }

    private static Page board(String id) {
        var board = pages.board(People.HELEN);
        board.evaluate("window.isOpen = true");
        assertThat(board.locator("#live")).hasText("Live");
        board.evaluate("id => location.hash = id", id);
        return board;
    }

    private static long count(List<String> calls, String path) {
        return calls.stream()
                .filter(it -> it.endsWith("/leave-application-results/" + path))
                .count();
    }

    private static void setHidden(Page board, boolean hidden) {
        board.evaluate("""
                hidden => {
                    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
                    document.dispatchEvent(new Event("visibilitychange"));
                }""", hidden);
    }
}
