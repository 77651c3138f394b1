package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.timeoff.system.PageSuite.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.timeoff.testing.security.People;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What else there is on the days of an application, as whoever decides and whoever applies are told it. */
@Order(Integer.MAX_VALUE)
@OnSharedSuite
class OverlapsIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.UK);

    @RegisterExtension
    static final PageSuite pages = new PageSuite();

    private final LocalDate monday = PageSuite.FREE_MONDAY;

    @Test
    void whatIsApprovedAlreadyIsShownAndIsNotApprovedTwice() {
        var email = somebody();
        var approved = pages.apply(email, "OPS", monday, 16);
        pages.decide(People.MIA, approved, "APPROVED", "");
        var id = pages.apply(email, "OPS", monday.plusDays(1), 4);
        var inbox = inbox();
        var meanwhile = entry(inbox, id).locator(".meanwhile");
        assertThat(meanwhile)
                .containsText("On these days the same person has other leave, and what is approved has to be");
        assertThat(meanwhile.locator(".pill")).hasText("Approved");
        assertThat(meanwhile.getByRole(AriaRole.LINK))
                .hasAttribute("href", pages.suite().reader() + "#" + approved);
        assertThat(meanwhile.getByRole(AriaRole.LINK))
                .containsText(monday.plusDays(1).format(DAY) + " · 16 hours");

        meanwhile.getByRole(AriaRole.LINK).focus();
        pages.change(People.MIA, id, "comments", "Is that the same week?");
        assertThat(entry(inbox, id)).containsText("Is that the same week?");
        assertThat(meanwhile.getByRole(AriaRole.LINK)).isFocused();

        button(inbox, id, "approve").click();
        assertThat(inbox.locator("#dialog-list"))
                .containsText(monday.plusDays(1).format(DAY) + " · 1 working day · 4 hours");
        assertThat(inbox.locator("#dialog-list .meanwhile .pill")).hasText("Approved");
        assertThat(inbox.locator("#dialog-list a")).hasCount(0);
        inbox.locator("#confirm").click();

        assertThat(inbox.locator("dialog")).hasCount(0);
        assertThat(inbox.locator("#toasts"))
                .containsText(email + ": not approved, as it overlaps leave that is approved: ");
        assertThat(inbox.locator("#toasts")).containsText(monday.plusDays(1).format(DAY) + " · 16 hours");
        assertThat(entry(inbox, id)).isVisible();
        assertThat(pages.application(id).text("status")).isEqualTo("PENDING");

        pages.change(People.MIA, approved, "cancellation", "She is needed here");
        assertThat(meanwhile).not().containsText("other leave");
        button(inbox, id, "approve").click();
        inbox.locator("#confirm").click();
        assertThat(inbox.locator("#toasts")).containsText(email + ": approved");
        assertThat(entry(inbox, id)).hasCount(0);
    }

    /** The others go on; the one that is left says by itself what it overlaps. */
    @Test
    void ofSeveralThoseAreNamedThatOverlap() {
        var email = somebody();
        var first = pages.apply(email, "OPS", monday, 8);
        var second = pages.apply(email, "OPS", monday, 8);
        var third = pages.apply(email, "OPS", monday.plusDays(1), 8);
        var inbox = inbox();
        for (var id : new String[] {first, second, third}) {
            entry(inbox, id).getByRole(AriaRole.CHECKBOX).check();
        }
        assertThat(entry(inbox, first).locator(".meanwhile .pill")).hasText("Pending");
        assertThat(entry(inbox, third).locator(".meanwhile")).not().containsText("other leave");
        inbox.locator("#approve").click();

        inbox.locator("#confirm").click();

        assertThat(inbox.locator("#toasts .good")).hasText("2 applications: approved");
        assertThat(inbox.locator("#toasts .bad")).containsText(email + ": not approved, as it overlaps");
        assertThat(entry(inbox, third)).hasCount(0);
        assertThat(entry(inbox, second)).hasCount(0);
        assertThat(entry(inbox, first).locator(".meanwhile .pill")).hasText("Approved");
        assertThat(pages.application(first).text("status")).isEqualTo("PENDING");

        assertThat(inbox.locator("#toasts .good")).hasCount(0, new HasCountOptions().setTimeout(15_000));
        assertThat(inbox.locator("#toasts .bad")).isVisible();
        Axe.assertNoViolations(inbox);
        inbox.locator("#toasts .bad button").click();
        assertThat(inbox.locator("#toasts .bad")).hasCount(0);
        assertThat(inbox.locator("#heading")).isFocused();
    }

    /** The service names so many at most. */
    @Test
    void howManyMoreOverlapIsSaidOnlyWhereItIsKnown() {
        var id = pages.apply(somebody(), "OPS", monday.plusWeeks(5), 8);
        var overlap = """
                {"applicationId":"%s","status":"PENDING","leaveDurationInHours":8,"leaveStartDate":"2030-05-06","lastDay":"2030-05-06"}""".formatted(id);
        for (var count : new int[] {19, 20}) {
            var inbox = pages.inbox(People.ALICE);
            inbox.route(
                    "**/leave-applications?*",
                    it -> it.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("""
                    {"items":[{"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":8,
                     "leaveStartDate":"2030-05-06","lastDay":"2030-05-06","workingDays":1,"status":"PENDING","overlaps":[%s]}],
                     "nextCursor":null}""".formatted(id, String.join(",", Collections.nCopies(count, overlap))))));

            assertThat(entry(inbox, id).locator(".meanwhile li").last())
                    .hasText(count == 19 ? "and 16 more" : "and more");
        }
    }

    @Test
    void theApplicantSeesTheOwnAndNotWhoIsAway() {
        var week = monday.plusWeeks(4);
        var approved = pages.apply("mia@example.com", "IT", week, 16);
        pages.decide(People.HELEN, approved, "APPROVED", "");
        var id = pages.apply("alice@example.com", "IT", week, 8);
        var other = pages.apply("alice@example.com", "IT", week, 8);

        var mine = pages.inbox(People.ALICE);

        var meanwhile = entry(mine, id).locator(".meanwhile");
        assertThat(meanwhile).containsText("On these days you have applied for other leave, too:");
        assertThat(meanwhile.getByRole(AriaRole.LINK))
                .hasAttribute("href", pages.suite().reader() + "#" + other);
        assertThat(meanwhile).not().containsText("away");
        assertThat(entry(inbox(), id).locator(".meanwhile")).containsText("Also away then: mia@example.com (");
    }

    @Test
    void whoElseIsAwayIsNamed() {
        var week = monday.plusWeeks(1);
        for (var hours : new int[] {12, 16, 24, 32}) {
            var id = pages.apply(hours + "-hours@example.com", "OPS", week, hours);
            pages.decide(People.MIA, id, "APPROVED", "");
        }
        pages.apply("pending@example.com", "OPS", week, 8);
        var id = pages.apply(somebody(), "OPS", week, 40);
        var alone = pages.apply(somebody(), "OPS", week.plusWeeks(1), 40);
        var inbox = inbox();

        var meanwhile = entry(inbox, id).locator(".meanwhile");
        assertThat(meanwhile).containsText("4 of 8 hours on the last day");
        assertThat(meanwhile).containsText(" and 1 more.");
        assertThat(meanwhile).not().containsText("pending@example.com");
        assertThat(entry(inbox, alone).locator(".meanwhile")).hasText("Nobody else is away then.");
        button(inbox, id, "approve").click();
        assertThat(inbox.locator("#dialog-list")).containsText("Also away then: ");
    }

    /** An answer that was on its way when the dialog opened. */
    @Test
    void theFocusComesBackToWhatHasChangedMeanwhile() {
        var id = pages.apply(somebody(), "OPS", monday.plusWeeks(7), 8);
        var inbox = inbox();
        var approve = button(inbox, id, "approve");
        approve.focus();
        var held = new ArrayList<Route>();
        inbox.route("**/leave-applications?*", held::add);
        inbox.waitForCondition(() -> !held.isEmpty());
        inbox.keyboard().press("Enter");
        assertThat(inbox.locator("dialog")).isVisible();
        pages.change(People.MIA, id, "comments", "Is that the same week?");

        inbox.unroute("**/leave-applications?*");
        inbox.waitForResponse("**/leave-applications?*", held.get(0)::resume).finished();
        inbox.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        inbox.keyboard().press("Escape");

        assertThat(approve).isFocused();
        assertThat(entry(inbox, id)).containsText("Is that the same week?");
        assertThat(approve).isFocused();
    }

    @UsualLooks
    void everybodyCanUseThem(Look look) {
        assertUsable(look);
    }

    @OtherLooks
    void soTheyCanInEveryOtherLook(Look look) {
        assertUsable(look);
    }

    private void assertUsable(Look look) {
        var week = monday.plusWeeks(3);
        var email = somebody();
        pages.decide(People.MIA, pages.apply(email, "OPS", week, 12), "APPROVED", "");
        pages.decide(People.MIA, pages.apply(somebody(), "OPS", week, 12), "APPROVED", "");
        var id = pages.apply(email, "OPS", week, 40);
        pages.apply(email, "OPS", week.plusDays(2), 8);
        var inbox = pages.inbox(People.MIA, look);
        inbox.locator("#order").selectOption("Newest first");
        assertThat(entry(inbox, id).locator(".meanwhile .pill")).hasCount(2);
        look.assertUsable(inbox, "inbox-overlaps");
        button(inbox, id, "approve").click();
        look.assertUsable(inbox, "inbox-overlaps-approve");
    }

    private static Page inbox() {
        var inbox = pages.inbox(People.MIA);
        inbox.locator("#order").selectOption("Newest first");
        return inbox;
    }

    private static String somebody() {
        return UUID.randomUUID() + "@example.com";
    }

    private static Locator button(Page inbox, String id, String action) {
        return entry(inbox, id).locator("[data-action=" + action + "]");
    }
}
