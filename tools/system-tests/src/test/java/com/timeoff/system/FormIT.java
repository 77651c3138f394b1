package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.timeoff.testing.security.People;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form takes and says: as much as the service, and what the service says. */
@OnSharedSuite
class FormIT {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.UK);

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
        assertThat(form.locator("#leaveDurationInHours-hint")).containsText("at most 250 days (2000 hours)");
        assertThat(form.locator("#note")).hasAttribute("maxlength", "500");

        fillIn(form, LocalDate.parse(latest).plusDays(1).toString(), "251");
        form.locator("#submit").click();
        assertThat(form.locator("#leaveStartDate-error"))
                .hasText("Must be a day from " + shown(earliest) + " to " + shown(latest) + ".");
        assertThat(form.locator("#leaveDurationInHours-error"))
                .hasText("Must be at least half a day (4 hours) and at most 250 days (2000 hours).");

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

        form.getByText("hours", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(form.locator("#leaveDurationInHours-error")).hasText("");
        assertThat(form.locator("[aria-invalid]")).hasCount(0);
    }

    private static void fillIn(Page form, String start, String days) {
        form.locator("#leaveStartDate").fill(start);
        form.locator("#leaveDurationInHours").fill(days);
    }

    private static String shown(String day) {
        return LocalDate.parse(day).format(SHOWN);
    }
}
