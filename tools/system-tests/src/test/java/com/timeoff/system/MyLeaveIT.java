package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.timeoff.system.PageSuite.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.timeoff.core.person.Person;
import com.timeoff.testing.security.People;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people take back of their own leave, and what those who decide it say to that, each on the page. */
@OnSharedSuite
class MyLeaveIT {

    @RegisterExtension
    static final PageSuite pages = new PageSuite();

    @Test
    void anEmployeeWithdrawsWhatIsPending() {
        var id = pages.apply("alice@example.com", "IT");
        var mine = pages.inbox(People.ALICE);
        assertThat(mine.locator("#heading")).hasText("My leave");
        assertThat(mine.locator("#toolbar")).isHidden();
        assertThat(mine.locator("nav [aria-current]")).hasText("My leave");
        assertThat(mine.locator("nav")).not().containsText("Inbox");
        var application = entry(mine, id);
        assertThat(application.locator(".pill")).hasText("Pending");
        assertThat(application).containsText("Submitted by helen@example.com");
        assertThat(application.getByText("Timeline"))
                .hasAttribute("href", pages.suite().reader() + "#" + id);

        button(application, "withdraw").click();
        mine.keyboard().press("Escape");
        assertThat(mine.locator("dialog")).hasCount(0);
        assertThat(button(application, "withdraw")).isFocused();
        assertThat(pages.application(id).text("status")).isEqualTo("PENDING");

        mine.keyboard().press("Enter");
        assertThat(mine.locator("#dialog-title")).hasText("Withdraw this application?");
        mine.keyboard().type("We go in summer");
        mine.keyboard().press("Control+Enter");

        assertThat(mine.locator("#toasts")).containsText(": withdrawn");
        assertThat(application.locator(".pill")).hasText("Withdrawn");
        assertThat(application).containsText("Withdrawn by alice@example.com");
        assertThat(application.locator("blockquote")).hasText("We go in summer");
        assertThat(button(application, "withdraw")).hasCount(0);
        assertThat(button(application, "comment")).isFocused();
        assertThat(pages.application(id).text("status")).isEqualTo("WITHDRAWN");
        Axe.assertNoViolations(mine);
    }

    /** Kept once, granted the second time; each sees on the page what the other has done, without a reload. */
    @Test
    void aCancellationIsRefusedAndAskedForAgainAndGranted() {
        var id = pages.apply("alice@example.com", "IT");
        pages.decide(People.MIA, id, "APPROVED", "Enjoy!");
        var mine = open(People.ALICE);
        var application = entry(mine, id);
        assertThat(application).containsText("Approved by mia@example.com");
        var inbox = open(People.MIA);
        inbox.locator("#status [value=CANCELLATION_REQUESTED]").check();
        var requested = entry(inbox, id);

        confirm(button(application, "cancel"), "The course was moved");
        assertThat(mine.locator("#toasts")).containsText("cancellation requested; the leave stays until somebody");
        assertThat(application.locator(".pill")).hasText("Cancellation requested");
        assertThat(button(application, "cancel")).hasCount(0);
        assertThat(requested).containsText("The course was moved");
        assertThat(inbox.locator("#requests")).hasText(Pattern.compile(" \\(\\d+\\)"));
        Axe.assertNoViolations(inbox);

        confirm(button(requested, "keep"), "");
        assertThat(inbox.locator("#comment-error")).hasText("Say why: refusing a cancellation needs a comment.");
        inbox.locator("#comment").fill("Your shifts are given away");
        inbox.locator("#confirm").click();
        assertThat(requested).hasCount(0);
        assertThat(inbox.locator("#toasts")).containsText("alice@example.com: kept, the cancellation is refused");
        assertThat(application.locator(".pill")).hasText("Approved");
        assertThat(application).containsText("Cancellation refused by mia@example.com");
        assertThat(application.locator("blockquote")).hasText("Your shifts are given away");

        confirm(button(application, "cancel"), "");
        confirm(button(requested, "grant"), "");
        assertThat(requested).hasCount(0);
        assertThat(application.locator(".pill")).hasText("Cancelled");
        assertThat(application).containsText("Cancelled by mia@example.com");
        assertThat(pages.application(id).text("status")).isEqualTo("CANCELLED");
        assertThat(mine.evaluate("window.isOpen")).isEqualTo(true);
        assertThat(inbox.evaluate("window.isOpen")).isEqualTo(true);
    }

    @Test
    void aManagerCancelsTheLeaveOfAnotherAndSaysWhy() {
        var id = pages.apply("cancelled@example.com", "OPS");
        pages.decide(People.MIA, id, "APPROVED", "");
        var inbox = pages.inbox(People.MIA);
        inbox.locator("#status [value=APPROVED]").check();
        inbox.locator("#order").selectOption("Newest first");

        confirm(button(entry(inbox, id), "cancel"), " ");
        assertThat(inbox.locator("#comment-error")).containsText("needs a comment");
        assertThat(pages.application(id).text("status")).isEqualTo("APPROVED");
        inbox.locator("#comment").fill("The audit is that week");
        inbox.locator("#confirm").click();

        assertThat(entry(inbox, id)).hasCount(0);
        inbox.locator("#status [value=CANCELLED]").check();
        assertThat(entry(inbox, id)).containsText("Cancelled by mia@example.com");
        assertThat(entry(inbox, id).locator("blockquote")).hasText("The audit is that week");
    }

    /** Whose manager decides on it and takes nothing back. */
    @Test
    void hrWithdrawsThePendingApplicationOfAnother() {
        var id = pages.apply("withdrawn@example.com", "OPS");
        var managers = pages.inbox(People.MIA);
        managers.locator("#order").selectOption("Newest first");
        assertThat(button(entry(managers, id), "decline")).isVisible();
        assertThat(button(entry(managers, id), "withdraw")).hasCount(0);
        var inbox = pages.inbox(People.HELEN);
        inbox.locator("#order").selectOption("Newest first");

        confirm(button(entry(inbox, id), "withdraw"), "She has left the company");

        assertThat(inbox.locator("#toasts")).containsText("withdrawn@example.com: withdrawn");
        assertThat(entry(inbox, id)).hasCount(0);
        assertThat(pages.application(id).text("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoHasANameIsShownWithTheEmail() {
        var id = pages.apply("alice@example.com", "IT");
        pages.change(People.MIA, id, "comments", "Who takes the support?");
        var mine = pages.inbox(People.ALICE);
        assertThat(entry(mine, id)).containsText("Comment by mia@example.com just now");

        mine.route("**/leave-applications?*", PageSuite.naming("mia@example.com", "Mia Tan"));

        assertThat(entry(mine, id)).containsText("Comment by Mia Tan (mia@example.com)");
        Axe.assertNoViolations(mine);
    }

    @Test
    void whoWithdrawsTooLateIsToldWhatItIsNow() {
        var id = pages.apply("alice@example.com", "IT");
        var mine = pages.inbox(People.ALICE);
        button(entry(mine, id), "withdraw").click();
        pages.decide(People.MIA, id, "APPROVED", "Enjoy!");

        mine.locator("#confirm").click();

        assertThat(mine.locator("#toasts")).containsText(": mia@example.com had approved it before: “Enjoy!”");
        assertThat(entry(mine, id).locator(".pill")).hasText("Approved");
        assertThat(button(entry(mine, id), "cancel")).isVisible();
    }

    @Test
    void whoDecidesTooLateIsToldThatItIsWithdrawn() {
        var id = pages.apply("alice@example.com", "IT");
        var inbox = pages.inbox(People.MIA);
        entry(inbox, id).locator(".yes").click();
        pages.change(People.ALICE, id, "withdrawal", "We go in summer");

        inbox.locator("#confirm").click();

        assertThat(inbox.locator("#toasts"))
                .hasText("alice@example.com: alice@example.com had withdrawn it before: “We go in summer”");
        assertThat(entry(inbox, id)).hasCount(0);
    }

    /** Behind a comment the application does not say who it was. */
    @Test
    void whoDecidesTooLateIsToldTheStateAtLeast() {
        var id = pages.apply("alice@example.com", "IT");
        var inbox = pages.inbox(People.MIA);
        entry(inbox, id).locator(".yes").click();
        pages.change(People.ALICE, id, "withdrawal", "");
        pages.change(People.HELEN, id, "comments", "A pity");

        inbox.locator("#confirm").click();

        assertThat(inbox.locator("#toasts")).hasText("alice@example.com: it is withdrawn by now");
    }

    @Test
    void aCommentIsOneHoweverOftenItIsSent() {
        var id = pages.apply("commented@example.com", "OPS");
        var inbox = pages.inbox(People.MIA);
        inbox.route("**/comments", route -> {
            // The service has it, and the answer does not arrive.
            route.fetch();
            route.abort();
        });
        button(entry(inbox, id), "comment").click();
        inbox.locator("#comment").fill("Which day do you come back?");
        inbox.locator("#confirm").click();
        assertThat(inbox.locator("#action-error")).isVisible();
        inbox.unroute("**/comments");

        inbox.locator("#confirm").click();

        assertThat(inbox.locator("#toasts")).containsText("commented@example.com: comment added");
        assertThat(entry(inbox, id)).containsText("Comment by mia@example.com");
        assertThat(entry(inbox, id).locator("blockquote")).hasText("Which day do you come back?");
        assertThat(pages.application(id).body().path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void aManagerHasBothAndTheAddressSaysWhich() {
        var id = pages.apply("mia@example.com", "IT");
        var page = pages.inbox(People.MIA);
        assertThat(page.locator("#heading")).hasText("Inbox");

        page.locator("nav").getByText("My leave").click();
        assertThat(page.locator("#heading")).hasText("My leave");
        assertThat(page.locator("#heading")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/#mine"));
        assertThat(button(entry(page, id), "withdraw")).isVisible();
        assertThat(page.locator("#list .yes")).hasCount(0);
        assertThat(page.locator("#bulk")).isHidden();

        page.reload();
        assertThat(page.locator("#heading")).hasText("My leave");
        page.locator("nav").getByText("Inbox").click();
        assertThat(page.locator("#heading")).hasText("Inbox");
        page.goBack();
        assertThat(page.locator("#heading")).hasText("My leave");
        assertThat(page.locator("nav [aria-current]")).hasText("My leave");
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
        var requested = pages.apply("alice@example.com", "IT", "A course in Lisbon");
        pages.decide(People.MIA, requested, "APPROVED", "Enjoy!");
        pages.change(People.ALICE, requested, "cancellation", "The course was moved to May, when I am needed here.");
        var withdrawn = pages.apply("alice@example.com", "IT");
        pages.change(People.ALICE, withdrawn, "withdrawal", "");
        pages.decide(People.MIA, pages.apply("alice@example.com", "IT"), "APPROVED", "");
        pages.apply("alice@example.com", "IT", "Moving house");

        var mine = pages.inbox(People.ALICE, look);
        assertThat(entry(mine, withdrawn)).isVisible();
        look.assertUsable(mine, "my-leave");
        button(entry(mine, requested), "comment").click();
        look.assertUsable(mine, "my-leave-comment");

        var inbox = pages.inbox(People.MIA, look);
        inbox.locator("#status [value=CANCELLATION_REQUESTED]").check();
        assertThat(entry(inbox, requested)).isVisible();
        look.assertUsable(inbox, "inbox-requests");
        confirm(button(entry(inbox, requested), "keep"), "");
        look.assertUsable(inbox, "inbox-keep");
    }

    private static Locator button(Locator application, String action) {
        return application.locator("[data-action=" + action + "]");
    }

    private static void confirm(Locator button, String comment) {
        button.click();
        button.page().locator("#comment").fill(comment);
        button.page().locator("#confirm").click();
    }

    private static Page open(Person person) {
        var page = pages.inbox(person);
        page.evaluate("window.isOpen = true");
        return page;
    }
}
