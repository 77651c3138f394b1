package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.timeoff.core.person.Person;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board's month of who is away, in every zone and as it changes; on a suite of its own, beside those that share one. */
class AwayIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Behind what other tests apply for; each test has days of its own. */
    private static final YearMonth FREE = YearMonth.now().plusMonths(18);

    /** With sixty people who are away. */
    private static final YearMonth CROWDED = YearMonth.of(2030, 5);

    private static final AtomicInteger WEEKS = new AtomicInteger();

    /** The days of the columns that each bar of a person covers. */
    private static final String COVERED = """
            email => [...document.querySelectorAll(".month tbody")]
                .filter(it => it.querySelector("th").textContent.includes(email))
                .flatMap(it => [...it.querySelectorAll(".bar")])
                .map(bar => {
                    const { left, right } = bar.getBoundingClientRect();
                    return [...document.querySelectorAll(".month thead th:not(.corner)")].filter(it => {
                        const day = it.getBoundingClientRect();
                        return day.right > left + 2 && day.left < right - 2;
                    }).map(it => it.querySelector("b").textContent).join(" ");
                })""";

    private static final Pattern ABSENCES = Pattern.compile(".*/absences\\?.*");

    private static final String OVER_MARCH = "over.march@example.com";
    private static final String OVER_OCTOBER = "over.october@example.com";

    @RegisterExtension
    static final PageSuite pages = new PageSuite(Map.of("TIMEOFF_STREAM_HEARTBEAT", "500ms"));

    private static PastResults results;

    private final String email = UUID.randomUUID() + "@example.com";

    @BeforeAll
    static void up() {
        results = new PastResults(pages.suite());
        results.announce(OVER_MARCH, "OPS", LocalDate.of(2029, 3, 29), 24);
        results.announce(OVER_OCTOBER, "OPS", LocalDate.of(2029, 10, 31), 16);
        for (var i = 0; i < 59; i++) {
            results.announce("person%02d@example.com".formatted(i), "OPS", CROWDED.atDay(1 + i % 25), 8 + i * 2);
        }
        pages.awaitStatus(results.announce("person59@example.com", "OPS", CROWDED.atDay(9), 8), "APPROVED");
    }

    /** Just before and after midnight there, at the end of months, and on days on which clocks are changed. */
    @ParameterizedTest
    @CsvSource({
        "Etc/GMT+11, 2029-04-01T10:30:00Z, 2029-03-31",
        "Etc/GMT+11, 2029-04-01T11:30:00Z, 2029-04-01",
        "Pacific/Kiritimati, 2029-03-31T09:30:00Z, 2029-03-31",
        "Pacific/Kiritimati, 2029-03-31T10:30:00Z, 2029-04-01",
        "America/Los_Angeles, 2029-03-11T10:30:00Z, 2029-03-11",
        "Europe/Berlin, 2029-03-24T23:30:00Z, 2029-03-25",
        "Europe/Berlin, 2029-10-27T22:30:00Z, 2029-10-28",
        "Asia/Beirut, 2029-03-24T22:30:00Z, 2029-03-25",
        "Australia/Lord_Howe, 2029-10-06T15:45:00Z, 2029-10-07",
        "UTC, 2029-10-31T23:59:59Z, 2029-10-31"
    })
    void noDayShifts(String zone, Instant now, LocalDate today) {
        var clock = Clock.fixed(now, ZoneId.of(zone));

        var board = pages.open(URI.create(pages.suite().reader() + "/#away"), People.HELEN, clock);

        var month = YearMonth.from(today);
        assertThat(board.locator("#month")).hasText(month.format(MONTH));
        assertThat(board.locator(".month thead [aria-current=date] b")).hasText(String.valueOf(today.getDayOfMonth()));
        assertThat(board.locator(".month thead th:not(.corner) .sr-only"))
                .hasText(IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(month::atDay)
                        .map(it -> it.format(DAY) + (it.equals(today) ? ", today" : ""))
                        .toArray(String[]::new));
        assertThat(board.locator(".month thead .weekend b"))
                .hasText(IntStream.rangeClosed(1, month.lengthOfMonth())
                        .filter(it -> month.atDay(it).getDayOfWeek().getValue() > 5)
                        .mapToObj(String::valueOf)
                        .toArray(String[]::new));
        switch (month.getMonth()) {
            case MARCH -> assertCovered(board, OVER_MARCH, "29 30 31", "2 Apr 2029");
            case APRIL -> assertCovered(board, OVER_MARCH, "1 2", "2 Apr 2029");
            default -> assertCovered(board, OVER_OCTOBER, "31", "1 Nov 2029");
        }
    }

    private static void assertCovered(Page board, String who, String days, String lastDay) {
        assertThat(row(board, who)).isVisible();
        assertThat(board.evaluate(COVERED, who)).isEqualTo(List.of(days));
        assertThat(row(board, who).locator(".bar")).hasAttribute("title", Pattern.compile(".*" + lastDay));
    }

    @Test
    void atMidnightAnotherDayIsTodayAndAnotherMonthThisOne() {
        var board = pages.board(People.HELEN, Look.WIDE_LIGHT, "away");
        board.clock().install(new InstallOptions().setTime("2029-04-01T06:58:00Z"));
        board.reload();
        assertThat(board.locator(".month thead [aria-current=date] b")).hasText("31");

        board.clock().fastForward("03:00");

        assertThat(board.locator("#month")).hasText("April 2029");
        assertThat(board.locator(".month thead [aria-current=date] b")).hasText("1");
    }

    @Test
    void theTableSaysWhoIsAwayWhenAndHow() {
        var friday = friday();
        var id = pages.approve("alice@example.com", "IT", friday, 12);
        requestCancellation(id);
        pages.approve(email, "OPS", friday, 4);
        pages.approve(email, "OPS", friday, 4);
        var board = board(People.HELEN, friday);

        var name = "Who is away in " + YearMonth.from(friday).format(MONTH);
        assertThat(board.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
        assertThat(board.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(friday.format(DAY))))
                .isVisible();
        assertThat(board.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("alice@example.com IT")))
                .isVisible();
        assertThat(bar(board, id)).hasRole(AriaRole.LINK);
        assertThat(bar(board, id))
                .hasAccessibleName(Pattern.compile(".*%d .*, 4 of 8 hours on the last day, cancellation requested"
                        .formatted(friday.plusDays(3).getDayOfMonth())));
        assertThat(bar(board, id)).hasCSS("border-top-style", "dashed");
        var day = column(board, friday.plusDays(3)).boundingBox();
        var box = bar(board, id).boundingBox();
        assertThat(box.x + box.width).isBetween(day.x + day.width * 0.4, day.x + day.width * 0.6);

        var halves = String.valueOf(friday.getDayOfMonth());
        assertThat(board.evaluate(COVERED, email)).isEqualTo(List.of(halves, halves));
        var bars = row(board, email).locator(".bar");
        assertThat(bars.nth(1).boundingBox().y).isGreaterThan(bars.nth(0).boundingBox().y + 10);
        assertThat(bars.first()).hasAccessibleName(friday.format(DAY) + ", 4 of 8 hours");
        assertThat(bars.first()).hasCSS("border-top-style", "solid");
        Axe.assertNoViolations(board);
    }

    @Test
    void itChangesWhileItIsLookedAtAndTheFocusStays() {
        var friday = friday();
        var first = pages.approve(email, "OPS", friday, 8);
        var board = board(People.HELEN, friday);
        bar(board, first).focus();
        board.evaluate("document.activeElement.closest('tbody').isTheSame = true");

        var next = pages.approve("a." + email, "IT", friday.minusDays(1), 8);
        assertThat(bar(board, next)).isVisible();
        assertThat(bar(board, first)).isFocused();
        assertThat(board.evaluate("document.activeElement.closest('tbody').isTheSame"))
                .isEqualTo(true);

        var another = pages.approve(email, "OPS", friday.minusDays(2), 8);
        assertThat(bar(board, another)).isVisible();
        assertThat(bar(board, first)).isFocused();

        pages.change(People.MIA, next, "cancellation", "The audit is that week");
        assertThat(bar(board, next)).hasCount(0);
        assertThat(bar(board, first)).isFocused();
        pages.change(People.MIA, first, "cancellation", "The audit is that week");
        assertThat(bar(board, first)).hasCount(0);
        assertThat(board.locator("#heading")).isFocused();
        assertThat(board.evaluate("window.isOpen")).isEqualTo(true);
    }

    @Test
    void manyChangesAreOneQuestion() {
        var friday = friday();
        var board = board(People.HELEN, friday);
        var asked = new ArrayList<String>();
        board.onRequest(it -> asked.add(URI.create(it.url()).getPath()));

        results.announce(email, "OPS", 200);
        var last = results.announce(email, "OPS", friday, 8);

        assertThat(bar(board, last)).isVisible();
        assertThat(asked).filteredOn("/absences"::equals).hasSizeBetween(1, 8);
    }

    @Test
    void itsAddressIsTheMonths() {
        var board = open(People.HELEN, "");
        board.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Away").setExact(true))
                .click();
        var present = YearMonth.parse(board.locator("#month").textContent(), MONTH);
        assertThat(board.locator("h1")).hasText("Who is away");
        assertThat(board.locator("nav [aria-current]")).hasText("Away");
        assertThat(board.locator("#heading")).isFocused();

        var next = "Next month, " + present.plusMonths(1).format(MONTH);
        board.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(next))
                .click();
        assertThat(board.locator("#month")).hasText(present.plusMonths(1).format(MONTH));
        assertThat(board).hasURL(pages.suite().reader() + "/#away=" + present.plusMonths(1));
        assertThat(board.locator("#next")).isFocused();
        assertThat(board.locator("#next"))
                .hasAccessibleName("Next month, " + present.plusMonths(2).format(MONTH));
        board.keyboard().press("Enter");
        assertThat(board.locator("#month")).hasText(present.plusMonths(2).format(MONTH));
        assertThat(board.locator(".month [aria-current]")).hasCount(0);

        board.reload();
        assertThat(board.locator("#month")).hasText(present.plusMonths(2).format(MONTH));
        board.goBack();
        assertThat(board.locator("#month")).hasText(present.plusMonths(1).format(MONTH));
        board.locator("#previous").click();
        board.locator("#previous").click();
        assertThat(board.locator("#month")).hasText(present.minusMonths(1).format(MONTH));
        board.locator("#today").click();
        assertThat(board.locator("#month")).hasText(present.format(MONTH));
        assertThat(board.locator(".month thead [aria-current=date]")).isInViewport();

        board.navigate(pages.suite().reader() + "/#away=2028-02");
        assertThat(board.locator(".month thead th b")).hasCount(29);
        board.navigate(pages.suite().reader() + "/#away=2028-13");
        assertThat(board.locator("#month")).hasText(present.format(MONTH));
        board.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Results"))
                .click();
        assertThat(board.locator("h1")).hasText("Results");
        assertThat(board.locator("#month-view")).isHidden();
        assertThat(board.locator("[name=status]")).isVisible();
    }

    @Test
    void theKeyboardLeadsThroughIt() {
        var friday = friday();
        var id = pages.approve(email, "OPS", friday, 8);
        var board = board(People.HELEN, friday);
        assertThat(bar(board, id)).isVisible();

        board.locator("[name=department]").focus();
        for (var next : List.of("#previous", "#today", "#next", "#feeds", ".wide")) {
            board.keyboard().press("Tab");
            assertThat(board.locator(next)).isFocused();
        }
        bar(board, id).focus();
        board.keyboard().press("Enter");
        assertThat(board.locator("#followed-title")).hasText("Approved");
        assertThat(board.locator("h1")).hasText("Results");
        board.goBack();
        assertThat(bar(board, id)).isVisible();
        assertThat(board.locator("#followed")).isHidden();
    }

    @Test
    void oneDepartmentIsShownAlone() {
        var friday = friday();
        var ops = pages.approve(email, "OPS", friday, 8);
        var it = pages.approve("it." + email, "IT", friday, 8);
        var board = board(People.HELEN, friday);
        assertThat(bar(board, it)).isVisible();

        board.locator("[name=department]").selectOption("OPS");

        assertThat(bar(board, ops)).isVisible();
        assertThat(bar(board, it)).hasCount(0);
        assertThat(board.locator("[name=status]")).isHidden();
    }

    /** What was asked before comes when something else is looked for, and nobody looks at the month. */
    @Test
    void aSlowAnswerOfAnotherDepartmentIsDropped() {
        var friday = friday();
        var it = pages.approve("it." + email, "IT", friday, 8);
        var board = open(People.HELEN, "");
        var held = new ArrayList<Route>();
        board.route(ABSENCES, held::add);
        board.evaluate("it => location.hash = it", fragment(friday));
        board.waitForCondition(() -> held.size() == 1);
        var answer = held.get(0).fetch();
        board.evaluate("location.hash = ''");
        board.locator("[name=department]").selectOption("OPS");

        held.get(0).fulfill(new Route.FulfillOptions().setResponse(answer));
        board.evaluate("it => location.hash = it", fragment(friday));

        board.waitForCondition(() -> held.size() == 2);
        assertThat(answer.text()).contains(it);
        assertThat(board.locator("#month")).hasText(YearMonth.from(friday).format(MONTH));
        assertThat(bar(board, it)).hasCount(0);
        held.get(1).resume();
        assertThat(board.locator("#summary")).containsText("away in");
    }

    /** Whatever is on top there: that is what a reader sees. */
    @Test
    void namesAndDaysStayInFrontOfWhatIsScrolled() {
        var board = pages.board(People.HELEN, Look.MEDIUM_LIGHT, "away=" + CROWDED);
        assertThat(board.locator(".bar .when").first()).isVisible();

        board.locator(".wide").evaluate("it => it.scrollTo(60, 90)");

        assertThat(board.evaluate("""
                () => {
                    const { left, top, bottom } = document.querySelector(".wide").getBoundingClientRect();
                    const name = document.querySelector(".corner").getBoundingClientRect();
                    const over = [];
                    for (let y = top + 20; y < Math.min(bottom, innerHeight) - 20; y += 4) {
                        for (let x = left + 20; x < name.right - 3; x += 4) {
                            const it = document.elementFromPoint(x, y);
                            if (!it.closest("th")) over.push(`${x}, ${y}: ${it.outerHTML}`);
                        }
                    }
                    return over;
                }""")).isEqualTo(List.of());
        assertThat((String) board.evaluate("""
                () => {
                    const head = document.querySelector(".corner").getBoundingClientRect();
                    return document.elementFromPoint(head.right - 8, head.bottom - 4).closest("th").className;
                }""")).isEqualTo("corner");
    }

    @Test
    void whoMaySeeNobodyElseSeesTheOwnLeave() {
        var friday = friday();
        var own = pages.approve("alice@example.com", "IT", friday, 8);
        var others = pages.approve(email, "IT", friday, 8);

        var board = board(People.ALICE, friday);

        assertThat(bar(board, own)).isVisible();
        assertThat(bar(board, others)).hasCount(0);
        assertThat(board.locator("#summary")).containsText("1 person away in");
    }

    /** Answered as the service does where colleagues are shown, and where there is more than is shown. */
    @Test
    void ofColleaguesThereAreNamesOnlyAndWhatIsMissingIsSaid() {
        var board = open(People.ALICE, "");
        board.route(
                ABSENCES,
                it -> it.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("""
                {"items":[{"applicationId":null,"empEmail":null,"name":"<b>Chen</b>","empDepartment":"IT","firstDay":"2029-06-04",
                 "lastDay":"2029-06-08","partOfLastDay":null,"status":null}],"complete":false}""")));

        board.evaluate("location.hash = '#away=2029-06'");

        assertThat(row(board, "<b>Chen</b>")).isVisible();
        assertThat(row(board, "<b>Chen</b>").locator("a")).hasCount(0);
        assertThat(board.evaluate(COVERED, "<b>Chen</b>")).isEqualTo(List.of("4 5 6 7 8"));
        assertThat(board.locator("#summary")).containsText("Not all are shown: choose a department");
        Axe.assertNoViolations(board);
        board.locator("[name=department]").selectOption("IT");
        assertThat(board.locator("#summary")).hasText("1 person away in June 2029. Not all are shown");
    }

    @Test
    void whatCannotBeLoadedIsSaidAndTriedAgain() {
        var board = open(People.HELEN, "");
        var tries = new AtomicInteger();
        board.route(ABSENCES, it -> {
            if (tries.incrementAndGet() < 3) {
                it.abort();
            } else {
                it.resume();
            }
        });

        board.evaluate("location.hash = '#away=2031-06'");

        assertThat(board.locator("#nobody"))
                .containsText("It cannot be loaded, which is tried again: The service cannot be reached.");
        assertThat(board.locator("#live")).containsText("Not live");
        assertThat(board.getByText("Nobody is away in June 2031."))
                .isVisible(new IsVisibleOptions().setTimeout(15_000));
        assertThat(board.locator("#live")).hasText("Live");
    }

    @Test
    void whereItIsNarrowItIsAListOfDays() {
        var friday = friday();
        var id = pages.approve("alice@example.com", "IT", friday, 12);
        requestCancellation(id);
        var board = pages.board(People.HELEN, Look.NARROW_LIGHT, fragment(friday));
        board.clock().setFixedTime(friday.plusDays(3) + "T12:00:00Z");
        board.reload();

        var first = day(board, friday);
        assertThat(first).containsText("alice@example.com IT until");
        var last = day(board, friday.plusDays(3));
        assertThat(last).containsText("alice@example.com IT 4 of 8 hours Cancellation requested");
        assertThat(last).hasAttribute("aria-current", "date");
        assertThat(last.getByRole(AriaRole.HEADING)).containsText("Today");
        assertThat(board.locator(".month")).hasCount(0);
        board.locator("#today").click();
        assertThat(last.getByRole(AriaRole.HEADING)).isInViewport();
        last.getByRole(AriaRole.LINK).first().focus();
        board.setViewportSize(1280, 800);
        assertThat(bar(board, id)).isVisible();
        assertThat(board.locator(".by-day")).hasCount(0);
    }

    @UsualLooks
    void everybodyCanReadIt(Look look) {
        assertUsable(look);
    }

    @OtherLooks
    void soTheyCanInEveryOtherLook(Look look) {
        assertUsable(look);
    }

    @Test
    void whoScrollsItSidewaysCan() {
        assertUsable(Look.MEDIUM_LIGHT);
    }

    private void assertUsable(Look look) {
        var board = pages.board(People.HELEN, look, "away=" + CROWDED);
        board.clock().setFixedTime(CROWDED + "-09T12:00:00Z");
        board.reload();

        assertThat(board.locator("#days [data-key]").first()).isVisible();
        assertThat(board.locator("#summary")).containsText("60 people away in May 2030");
        look.assertUsable(board, "month");
        board.locator("#today").click();
        assertThat(board.locator("#days [aria-current=date]")).isInViewport();
        look.assertUsable(board, "month-today");
    }

    private static void requestCancellation(String id) {
        pages.change(People.ALICE, id, "cancellation", "The course was moved");
        pages.awaitStatus(id, "CANCELLATION_REQUESTED");
    }

    /** Of a week that no other test has; the days before it and the Monday behind it are in the same month. */
    private static LocalDate friday() {
        var number = WEEKS.getAndIncrement();
        var firstFriday = FREE.plusMonths(number / 3).atDay(4);
        while (firstFriday.getDayOfWeek().getValue() != 5) {
            firstFriday = firstFriday.plusDays(1);
        }
        return firstFriday.plusWeeks(number % 3);
    }

    private static Page board(Person person, LocalDate day) {
        var board = open(person, fragment(day));
        board.evaluate("window.isOpen = true");
        return board;
    }

    private static Page open(Person person, String fragment) {
        var board = pages.board(person, Look.WIDE_LIGHT, fragment);
        assertThat(board.locator("#live")).hasText("Live");
        return board;
    }

    private static String fragment(LocalDate day) {
        return "away=" + YearMonth.from(day);
    }

    private static Locator bar(Page board, String id) {
        return board.locator(".bar[data-key='" + id + "']");
    }

    private static Locator row(Page board, String name) {
        return board.locator(".month tbody").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator column(Page board, LocalDate day) {
        return board.locator(".month thead th:not(.corner)").nth(day.getDayOfMonth() - 1);
    }

    private static Locator day(Page board, LocalDate day) {
        return board.locator(".by-day > li").filter(new Locator.FilterOptions().setHasText(day.format(DAY)));
    }
}
