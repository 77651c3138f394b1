package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.timeoff.system.PageSuite.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.timeoff.testing.security.People;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Mia decides in her inbox, while others decide, too, and answers are late or lost. */
@Order(Integer.MAX_VALUE)
@OnSharedSuite
class InboxIT {

    private static final String DECISIONS = "**/decision";

    @RegisterExtension
    static final PageSuite pages = new PageSuite();

    @ParameterizedTest
    @ValueSource(strings = {"Close", "Escape"})
    void whoeverClosesTheDialogStopsBehindTheOneOnItsWay(String how) {
        var ids = pages.apply(7, "stopped@example.com", "OPS");
        var six = ids.subList(0, 6);
        var next = ids.get(6);
        var inbox = pages.inbox(People.MIA);
        var held = hold(inbox);
        six.forEach(id -> entry(inbox, id).getByRole(AriaRole.CHECKBOX).check());
        inbox.locator("#decline").click();
        inbox.locator("#comment").fill("Release week");
        inbox.locator("#confirm").click();
        for (var done = 0; done < 2; done++) {
            nextOf(inbox, held).resume();
        }
        var third = nextOf(inbox, held);
        assertThat(inbox.locator("#progress")).hasText("2 of 6 declined");
        assertThat(inbox.locator("#comment")).hasAttribute("readonly", "");

        if (how.equals("Close")) {
            inbox.locator("#close").click();
        } else {
            inbox.keyboard().press("Escape");
        }
        assertThat(inbox.locator("dialog")).hasCount(0);
        entry(inbox, next).locator(".yes").click();
        inbox.locator("#comment").fill("Have fun");
        third.resume();

        assertThat(inbox.locator("#toasts")).containsText("3 of 6 applications: declined; 3 not decided");
        assertThat(inbox.locator("#comment")).hasValue("Have fun");
        assertThat(inbox.locator("#confirm")).isEnabled();
        inbox.locator("#confirm").click();
        nextOf(inbox, held).resume();
        assertThat(inbox.locator("#toasts")).containsText("stopped@example.com: approved");
        six.subList(0, 3).forEach(id -> assertDecided(id, "DECLINED", "mia@example.com", "Release week"));
        six.subList(3, 6).forEach(id -> {
            assertThat(pages.application(id).text("status")).isEqualTo("PENDING");
            assertThat(entry(inbox, id)).isVisible();
        });
        assertDecided(next, "APPROVED", "mia@example.com", "Have fun");
    }

    @Test
    void whatFailedIsConfirmedAgainAndNothingTwice() {
        var ids = pages.apply(3, "again@example.com", "OPS");
        var inbox = pages.inbox(People.MIA);
        var held = hold(inbox);
        ids.forEach(id -> entry(inbox, id).getByRole(AriaRole.CHECKBOX).check());
        inbox.locator("#approve").click();
        inbox.locator("#confirm").click();
        nextOf(inbox, held).resume();
        var lost = nextOf(inbox, held);
        // The service has done it, and the answer does not arrive.
        lost.fetch();
        lost.abort();
        assertThat(inbox.locator("#action-error")).isVisible();
        assertThat(inbox.locator("#comment")).isEditable();

        inbox.locator("#confirm").click();
        nextOf(inbox, held).resume();
        nextOf(inbox, held).resume();

        assertThat(inbox.locator("#toasts")).hasText("3 applications: approved");
        ids.forEach(id -> assertDecided(id, "APPROVED", "mia@example.com", ""));
    }

    /** A name is free to choose, as another's e-mail or name. */
    @Test
    void whoDecidedBeforeUnderOnesOwnNameIsAnother() {
        var id = pages.apply("named@example.com", "OPS");
        var inbox = pages.inbox(People.MIA);
        inbox.route(DECISIONS, PageSuite.naming("helen@example.com", "mia@example.com"));
        entry(inbox, id).locator(".yes").click();
        inbox.locator("#comment").fill("Enjoy!");
        pages.decide(People.HELEN, id, "APPROVED", "Enjoy!");

        inbox.locator("#confirm").click();

        assertThat(inbox.locator("#toasts"))
                .hasText("named@example.com: mia@example.com (helen@example.com) had approved it before: “Enjoy!”");
    }

    @Test
    void whoDecidedTheSameBeforeIsSaid() {
        var id = pages.apply("same@example.com", "OPS");
        var inbox = pages.inbox(People.MIA);
        entry(inbox, id).locator(".yes").click();
        inbox.locator("#comment").fill("Enjoy!");
        pages.decide(People.HELEN, id, "APPROVED", "See you at the sea");

        inbox.locator("#confirm").click();

        assertThat(inbox.locator("#toasts"))
                .hasText("same@example.com: helen@example.com had approved it before: “See you at the sea”");
        assertThat(entry(inbox, id)).hasCount(0);
    }

    @Test
    void whoDecidedOtherwiseBeforeIsSaid() {
        var id = pages.apply("other@example.com", "OPS");
        var inbox = pages.inbox(People.MIA);
        entry(inbox, id).locator(".yes").click();
        pages.decide(People.HELEN, id, "DECLINED", "Nobody else is there");

        inbox.locator("#confirm").click();

        assertThat(inbox.locator("#toasts"))
                .hasText("other@example.com: helen@example.com had declined it before: “Nobody else is there”");
    }

    @Test
    void ofSeveralThoseAreCountedThatSheDecided() {
        var ids = pages.apply(3, "several@example.com", "OPS");
        var inbox = pages.inbox(People.MIA);
        ids.forEach(id -> entry(inbox, id).getByRole(AriaRole.CHECKBOX).check());
        inbox.locator("#approve").click();
        pages.decide(People.MIA, ids.get(0), "APPROVED", "On the phone");

        inbox.locator("#confirm").click();

        assertThat(inbox.locator("#toasts .good")).hasText("2 applications: approved");
        assertThat(inbox.locator("#toasts .wait"))
                .hasText("several@example.com: you had approved it before: “On the phone”");
    }

    @Test
    void theNewestIsFirstForWhoWantsItSo() {
        var ids = pages.apply(2, "order@example.com", "OPS");
        var inbox = pages.inbox(People.MIA);
        assertThat(inbox.locator("#order")).hasValue("OLDEST");
        assertThat(inbox.locator("#list > li").last()).hasAttribute("data-id", ids.get(1));

        inbox.locator("#order").selectOption("Newest first");
        assertThat(inbox.locator("#list > li").first()).hasAttribute("data-id", ids.get(1));
        assertThat(inbox.locator("#list > li").nth(1)).hasAttribute("data-id", ids.get(0));
        var box = entry(inbox, ids.get(1)).getByRole(AriaRole.CHECKBOX);
        box.check();
        box.focus();
        var newest = pages.apply("order@example.com", "OPS");
        assertThat(inbox.locator("#list > li").first()).hasAttribute("data-id", newest);
        assertThat(box).isChecked();
        assertThat(box).isFocused();

        inbox.reload();
        assertThat(inbox.locator("#order")).hasValue("NEWEST");
        assertThat(inbox.locator("#list > li").first()).hasAttribute("data-id", newest);
        Axe.assertNoViolations(inbox);
    }

    /** The page asks for a hundred at first, and for one more when one has come, not for all there are. */
    @Test
    void whatIsSelectedDoesNotFallOffTheEnd() {
        pages.apply(150, "many@example.com", "IT");
        var inbox = pages.inbox(People.MIA);
        inbox.locator("#department").selectOption("IT");
        inbox.locator("#order").selectOption("Newest first");
        assertThat(inbox.locator("#list > li")).hasCount(100);
        var last = inbox.locator("#list > li").last();
        last.getByRole(AriaRole.CHECKBOX).check();
        var selected = last.getAttribute("data-id");

        var newest = pages.apply("many@example.com", "IT");

        assertThat(entry(inbox, newest)).isVisible();
        assertThat(entry(inbox, selected).getByRole(AriaRole.CHECKBOX)).isChecked();
        assertThat(inbox.locator("#selected")).hasText("1 selected");
        assertThat(inbox.locator("#list > li")).hasCount(101);
    }

    private static void assertDecided(String id, String status, String by, String comment) {
        var application = pages.application(id);
        assertThat(application.text("status")).isEqualTo(status);
        assertThat(application.text("processedBy")).isEqualTo(by);
        assertThat(application.text("comment")).isEqualTo(comment);
    }

    /** Decisions wait on their way until they are let go. */
    private static List<Route> hold(Page page) {
        var held = new ArrayList<Route>();
        page.route(DECISIONS, held::add);
        return held;
    }

    private static Route nextOf(Page page, List<Route> held) {
        page.waitForCondition(() -> !held.isEmpty());
        return held.remove(0);
    }
}
