package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.timeoff.testing.security.People;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form takes and says: as much as the service, and what the service says. */
@OnSharedSuite
class FormIT {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.UK);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    @RegisterExtension
    static final PageSuite pages = new PageSuite();

    /** Whatever day it is for the browser: on a 29 February, JavaScript's year before begins a day later than Java's. */
    @ParameterizedTest
    @ValueSource(strings = {"2028-02-29T12:00:00Z", "2031-06-15T12:00:00Z"})
    void itsLimitsAreTheServices(String browsersTime) {
        var limits = pages.service(pages.suite().employee(), People.ALICE).get("/leave-applications/limits");
        var earliest = limits.text("earliestStartDate");
        var latest = limits.text("latestStartDate");
        var form = pages.form(People.ALICE);
        form.clock().setFixedTime(browsersTime);
        form.reload();

        var start = form.locator("#leaveStartDate");
        assertThat(start).hasAttribute("min", earliest);
        assertThat(start).hasAttribute("max", latest);
        assertThat(form.locator("#leaveStartDate-hint"))
                .containsText("from " + shown(earliest) + " to " + shown(latest));
        assertThat(form.locator("#leaveDurationInHours-hint")).containsText("at most 2000 hours");
        assertThat(form.locator("#note")).hasAttribute("maxlength", "500");

        fillIn(form, LocalDate.parse(latest).plusDays(1).toString(), "2001");
        form.locator("#submit").click();
        assertThat(form.locator("#leaveStartDate-error"))
                .hasText("Must be a day from " + shown(earliest) + " to " + shown(latest) + ".");
        assertThat(form.locator("#leaveDurationInHours-error"))
                .hasText("Must be at least half a day and at most 2000 hours.");

        fillIn(form, earliest, "251");
        form.locator("#submit").click();
        assertThat(form.locator("#leaveDurationInHours-error")).hasText("Must not be more than 2000 hours of work");

        fillIn(form, earliest, "250");
        form.locator("#submit").click();
        assertThat(form.locator("#outcome")).containsText("Your application is queued");
    }

    /** Nothing is refused or rewritten on the way: what an e-mail address is, the service says. */
    @ParameterizedTest
    @ValueSource(strings = {"jörg@example.com", "eva@müller.example", "nobody", "\"a b\"@example.com"})
    void whomItIsForIsSentAsItIsTyped(String email) {
        var form = pages.form(People.HELEN);
        fillIn(form, PageSuite.NEXT_YEAR.toString(), "1");
        form.locator("#empEmail").fill(email);

        var sent = form.waitForRequest(
                it -> it.method().equals("POST"), () -> form.locator("#submit").click());

        assertThat(sent.postData()).contains("\"empEmail\":\"" + email.replace("\"", "\\\"") + '"');
    }

    /** So that nobody chooses who decides; HR applies for others from anywhere. */
    @Test
    void theOwnLeaveIsFromTheOwnDepartment() {
        var alices = pages.form(People.ALICE);
        assertThat(alices.locator("#empDepartment input:enabled")).hasCount(1);
        assertThat(alices.locator("#empDepartment input[value=IT]")).isChecked();

        var helens = pages.form(People.HELEN);
        assertThat(helens.locator("#empDepartment input:enabled")).hasCount(1);
        helens.locator("#empEmail").fill("alice@example.com");
        assertThat(helens.locator("#empDepartment input:enabled")).hasCount(3);
        helens.locator("#empDepartment input[value=IT]").check();
        fillIn(helens, PageSuite.NEXT_YEAR.toString(), "1");
        helens.locator("#submit").click();
        assertThat(helens.locator("#outcome")).containsText("Your application is queued");
    }

    @Test
    void theWheelScrollsAndChangesNothing() {
        var form = pages.form(People.ALICE);
        form.setViewportSize(800, 400);
        var amount = form.locator("#leaveDurationInHours");
        amount.fill("2");
        amount.hover();
        var scrolled = form.evaluate("scrollY");

        form.mouse().wheel(0, 120);

        form.waitForCondition(() -> !scrolled.equals(form.evaluate("scrollY")));
        assertThat(amount).hasValue("2");
        assertThat(amount).isFocused();
        form.keyboard().press("ArrowUp");
        assertThat(amount).hasValue("2.5");
    }

    @Test
    void anErrorGoesWhenItsFieldIsCorrectedByWhicheverControl() {
        var form = pages.form(People.ALICE);
        fillIn(form, PageSuite.NEXT_YEAR.toString(), "0.3");
        form.locator("#submit").click();
        var amount = form.locator("#leaveDurationInHours");
        assertThat(amount).hasAttribute("aria-invalid", "true");

        form.getByText("hours", exactly()).click();

        assertThat(form.locator("#leaveDurationInHours-error")).hasText("");
        assertThat(form.locator("[aria-invalid]")).hasCount(0);
    }

    @Test
    void theDaysAreShownBeforeItIsSent() {
        var form = pages.form(People.ALICE);
        var friday = PageSuite.FREE_MONDAY.plusDays(4);
        var monday = friday.plusDays(3);
        var days = form.locator("#working-days");
        assertThat(days).hasText("");
        assertThat(days).hasAttribute("role", "status");
        assertThat(form.locator("#leaveDurationInHours"))
                .hasAttribute("aria-describedby", Pattern.compile(".*\\bworking-days\\b.*"));

        hours(form).check();
        fillIn(form, friday.toString(), "12");
        assertThat(days).containsText("2 working days · 12 hours");
        assertThat(days)
                .containsText(Pattern.compile(inShort(friday) + ": 8 hours · " + inShort(monday) + ": 4 of 8 hours"));
        assertThat(days).not().containsText("no working day");

        form.getByText("days", exactly()).click();
        assertThat(form.locator("#leaveDurationInHours")).hasValue("1.5");
        assertThat(days).containsText("2 working days · 12 hours");
        form.locator("#leaveStartDate").fill(friday.plusDays(1).toString());
        assertThat(days).containsText(inShort(monday) + ": 8 hours");
        assertThat(days).containsText(shown(friday.plusDays(1).toString()) + " is no working day.");
        fillIn(form, friday.toString(), "40");
        assertThat(days).containsText("40 working days · 320 hours");
        assertThat(days).containsText("40 days of 8 hours");
        Axe.assertNoViolations(form);
        fillIn(form, friday.toString(), "1.5");
        assertThat(days).containsText("12 hours");

        form.locator("#submit").click();
        assertThat(form.locator("#outcome"))
                .containsText(shown(monday.toString()) + " · 2 working days · 12 hours, IT.");
    }

    /** The answers come in the other order. */
    @Test
    void anAnswerToAnEarlierQuestionIsDropped() {
        var form = pages.form(People.ALICE);
        var held = new ArrayList<Route>();
        form.route("**/working-days?*", held::add);
        fillIn(form, PageSuite.FREE_MONDAY.toString(), "1");
        form.waitForCondition(() -> held.size() == 1);
        form.locator("#leaveDurationInHours").fill("3");
        form.waitForCondition(() -> held.size() == 2);

        held.get(1).resume();
        assertThat(form.locator("#working-days")).containsText("3 working days");
        form.waitForResponse(
                it -> it.url().endsWith("days=1"), () -> held.get(0).resume());

        // By then the page has seen that answer, too.
        form.evaluate("() => new Promise(requestAnimationFrame)");
        assertThat(form.locator("#working-days")).containsText("3 working days");
    }

    @Test
    void nothingIsAskedForEachKey() {
        var form = pages.form(People.ALICE);
        var asked = new ArrayList<String>();
        form.onRequest(it -> {
            if (it.url().contains("/working-days")) {
                asked.add(it.url());
            }
        });
        form.locator("#leaveStartDate").fill(PageSuite.FREE_MONDAY.toString());
        hours(form).check();

        form.locator("#leaveDurationInHours").pressSequentially("1234");

        assertThat(form.locator("#working-days")).containsText("1234 hours");
        assertThat(asked).singleElement().asString().contains("hours=1234");
    }

    @Test
    void aFormThatIsEmptyAgainAsksNothing() {
        var form = pages.form(People.ALICE);
        form.clock().install();
        form.reload();
        fillIn(form, PageSuite.NEXT_YEAR.toString(), "1");
        form.clock().runFor(1_000);
        assertThat(form.locator("#working-days")).containsText("1 working day");
        var asked = new ArrayList<String>();
        form.onRequest(it -> asked.add(it.url()));

        form.locator("#submit").click();
        assertThat(form.locator("#outcome")).containsText("Your application is queued");
        form.clock().runFor(1_000);
        form.getByText("Apply again").click();

        assertThat(form.locator("#working-days")).hasText("");
        assertThat(asked).noneMatch(it -> it.contains("/working-days"));
    }

    @Test
    void withoutTheDaysHoursAreSentAllTheSame() {
        var form = pages.form(People.ALICE);
        form.route("**/working-days?*", Route::abort);
        hours(form).check();
        fillIn(form, PageSuite.FREE_MONDAY.toString(), "12");
        assertThat(form.locator("#working-days")).containsText("cannot be said now. You can send it all the same.");

        form.locator("#submit").click();

        assertThat(form.locator("#outcome")).containsText("Your application is queued");
        assertThat(form.locator("#outcome")).containsText("12 hours, IT.");
    }

    @Test
    void withoutTheHoursOfDaysNothingIsGuessed() {
        var form = pages.form(People.ALICE);
        form.route("**/working-days?*", Route::abort);
        fillIn(form, PageSuite.FREE_MONDAY.toString(), "2");
        var sent = new ArrayList<String>();
        form.onRequest(it -> {
            if (it.method().equals("POST")) {
                sent.add(it.postData());
            }
        });

        form.locator("#submit").click();
        assertThat(form.locator("#form-error"))
                .containsText("so nothing was sent. Try again, or say how long in hours.");
        assertThat(form.locator("#leaveDurationInHours")).hasValue("2");
        assertThat(sent).isEmpty();

        form.unroute("**/working-days?*");
        form.locator("#submit").click();
        assertThat(form.locator("#outcome")).containsText("2 working days · 16 hours, IT.");
        assertThat(sent).singleElement().asString().contains("\"leaveDurationInHours\":16");
    }

    /** Without a first day, and without an answer, nobody knows what they are in the other unit. */
    @Test
    void theAmountComesBackWithItsUnit() {
        var form = pages.form(People.ALICE);
        form.route("**/working-days?*", Route::abort);
        var amount = form.locator("#leaveDurationInHours");
        amount.fill("2.5");

        hours(form).check();
        assertThat(amount).hasValue("");
        form.getByText("days", exactly()).click();
        assertThat(amount).hasValue("2.5");

        form.locator("#leaveStartDate").fill(PageSuite.FREE_MONDAY.toString());
        hours(form).check();
        assertThat(amount).hasValue("");
        form.getByText("days", exactly()).click();
        assertThat(amount).hasValue("2.5");

        hours(form).check();
        amount.fill("3");
        form.getByText("days", exactly()).click();
        assertThat(amount).hasValue("");
        hours(form).check();
        assertThat(amount).hasValue("3");
    }

    private static Locator hours(Page form) {
        return form.locator("[name=unit][value=hours]");
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void fillIn(Page form, String start, String days) {
        form.locator("#leaveStartDate").fill(start);
        form.locator("#leaveDurationInHours").fill(days);
    }

    private static String inShort(LocalDate day) {
        return day.format(SHORT);
    }

    private static String shown(String day) {
        return LocalDate.parse(day).format(SHOWN);
    }
}
