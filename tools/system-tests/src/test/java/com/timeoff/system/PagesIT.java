package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.timeoff.core.person.Person;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do on the three pages, in a real browser against the running suite. */
@OnSharedSuite
class PagesIT {

    /** The first of a month: whoever shifts it by a zone shows another month. */
    private static final LocalDate FIRST_OF_MARCH =
            LocalDate.now().plusYears(1).withMonth(3).withDayOfMonth(1);

    private static final String FIRST_OF_MARCH_SHOWN = " 1 Mar " + FIRST_OF_MARCH.getYear();
    private static final String MARKUP = "<img/src=x/onerror=window.hacked=1><script>window.hacked=1</script>";
    private static final HasTextOptions WITHIN_A_SECOND = new HasTextOptions().setTimeout(1_000);
    private static final ContainsTextOptions WHEN_IT_IS_BACK = new ContainsTextOptions().setTimeout(20_000);

    private static Chromium chromium;
    private static Suite suite;

    private final List<Page> opened = new ArrayList<>();

    @BeforeAll
    static void up() {
        chromium = Chromium.launch();
        suite = SharedSuite.get();
    }

    @AfterAll
    static void down() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closePages() {
        opened.forEach(page -> page.context().close());
    }

    @Test
    void fromTheFormThroughTheInboxToTheBoardWithoutAReload() {
        var board = board(People.HELEN);
        assertThat(board.locator("#live")).hasText("Live");
        var inbox = inbox(People.MIA);
        assertThat(inbox.locator("#live")).hasText("Live");

        var form = form(People.ALICE);
        assertThat(form.locator("#me")).hasText("alice@example.com");
        assertThat(form.getByLabel("IT Information Technology", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        var note = "Spring at last " + UUID.randomUUID();
        submit(form, note);
        var outcome = form.locator("#outcome");
        assertThat(outcome).containsText("Your application is queued");
        assertThat(outcome).containsText(FIRST_OF_MARCH_SHOWN);
        assertThat(fact(outcome, "Partition")).hasText("1");
        assertThat(fact(outcome, "Offset")).hasText(Pattern.compile("\\d+"));
        var id = fact(outcome, "Application").textContent();

        var waiting = entry(inbox, id);
        assertThat(waiting).containsText(note);
        assertThat(waiting).containsText(FIRST_OF_MARCH_SHOWN);
        assertThat(waiting).containsText("1 working day · 4 hours");
        assertThat(outcome.getByText("My leave")).hasAttribute("href", suite.manager() + "/#mine");
        outcome.getByText("See its timeline").click();
        var followed = form.locator("#followed-title");
        assertThat(followed).hasText(Pattern.compile("Waiting for a decision|Nothing is known .*"));

        waiting.locator(".no").click();
        inbox.locator("#confirm").click();
        assertThat(inbox.locator("#comment-error")).hasText("Say why: a decline needs a comment.");
        assertThat(inbox.locator("#comment")).isFocused();
        inbox.locator("#comment").fill("Everybody is away that week");
        inbox.locator("#confirm").click();

        assertThat(waiting).hasCount(0);
        assertThat(inbox.locator("#toasts")).containsText("alice@example.com: declined");
        assertThat(followed).hasText("Declined", WITHIN_A_SECOND);
        assertThat(form.locator("#followed")).containsText("Everybody is away that week");
        assertThat(entry(board, id)).containsText("Declined");
        assertThat(board.locator("#list > li").first()).hasAttribute("data-id", id);
        assertNeverReloaded(board);
        assertNeverReloaded(inbox);
    }

    @Test
    void theInboxIsUsableByKeyboard() {
        var first = apply(People.HELEN, "one@example.com", "OPS");
        var second = apply(People.HELEN, "two@example.com", "OPS");
        var third = apply(People.HELEN, "three@example.com", "OPS");
        var inbox = inbox(People.MIA);
        inbox.locator("#department").selectOption("OPS");
        assertThat(entry(inbox, third)).isVisible();

        entry(inbox, first).getByRole(AriaRole.CHECKBOX).focus();
        press(inbox, "Tab", "Enter");
        assertThat(inbox.locator("#comment")).isFocused();
        inbox.keyboard().type("Enjoy");
        press(inbox, "Control+Enter");
        assertThat(entry(inbox, first)).hasCount(0);
        assertThat(entry(inbox, second).locator(".yes")).isFocused();

        press(inbox, "Enter");
        assertThat(inbox.locator("dialog")).isVisible();
        press(inbox, "Escape");
        assertThat(entry(inbox, second).locator(".yes")).isFocused();

        inbox.locator("#all").focus();
        press(inbox, "Space");
        assertThat(inbox.locator("#selected")).hasText(Pattern.compile("\\d+ selected"));
        press(inbox, "Tab", "Enter", "Control+Enter");
        assertThat(inbox.locator("#list > li")).hasCount(0);
        assertThat(inbox.locator("#heading")).isFocused();
        List.of(first, second, third).forEach(id -> assertThat(statusOf(id)).isEqualTo("APPROVED"));
    }

    @Test
    void selectionAndFocusStayWhenSomethingNewArrives() {
        var first = apply(People.HELEN, "stays@example.com", "OPS");
        var inbox = inbox(People.MIA);
        var box = entry(inbox, first).getByRole(AriaRole.CHECKBOX);
        box.check();
        entry(inbox, first).locator(".no").focus();

        var second = apply(People.HELEN, "arrives@example.com", "OPS");

        assertThat(entry(inbox, second)).isVisible();
        assertThat(box).isChecked();
        assertThat(entry(inbox, first).locator(".no")).isFocused();
    }

    @Test
    void whatSomebodyElseDecidedMeanwhileIsSaidKindly() {
        var id = apply(People.ALICE, "alice@example.com", "IT");
        var inbox = inbox(People.MIA);
        entry(inbox, id).locator(".yes").click();
        decide(id, "DECLINED");

        inbox.locator("#confirm").click();

        assertThat(inbox.locator("#toasts"))
                .containsText("alice@example.com: helen@example.com had declined it before");
        assertThat(entry(inbox, id)).hasCount(0);
    }

    @Test
    void whatPeopleTypeIsTextEverywhere() {
        // What is quoted may be almost anything.
        var email = "\"<img/src=x/onerror=window.hacked=1>\"@example.com";
        var id = apply(People.HELEN, email, "OPS");
        var form = form(People.HELEN);
        form.locator("#empEmail").fill("text@example.com");
        submit(form, MARKUP);
        var noted = fact(form.locator("#outcome"), "Application").textContent();

        var inbox = inbox(People.HELEN);
        assertThat(entry(inbox, noted).locator("blockquote")).hasText(MARKUP);
        assertThat(entry(inbox, id).locator("strong")).hasText(email);
        entry(inbox, id).locator(".yes").click();
        assertThat(inbox.locator("#dialog-list")).containsText(email);
        inbox.locator("#comment").fill(MARKUP);
        inbox.locator("#confirm").click();
        assertThat(inbox.locator("#toasts")).containsText(email);

        var board = board(People.HELEN);
        assertThat(entry(board, id).locator("strong")).hasText(email);
        assertThat(entry(board, id).locator("blockquote")).hasText(MARKUP);
        board.locator("[type=search]").fill(email);
        assertThat(board.locator("#list > li")).hasCount(1);
        entry(board, id).getByRole(AriaRole.LINK).click();
        assertThat(board.locator("#followed")).containsText(email);
        assertThat(board.locator("#followed blockquote")).hasText(MARKUP);
        board.navigate(suite.reader() + "/#" + MARKUP);
        assertThat(board.locator("#followed-title")).containsText("Nothing is known");

        for (var page : List.of(form, inbox, board)) {
            assertThat(page.locator("main :is(img, script), dialog :is(img, script), #toasts :is(img, script)"))
                    .hasCount(0);
            assertThat(page.evaluate("typeof window.hacked")).isEqualTo("undefined");
        }
    }

    @Test
    void aDoubleClickSubmitsOnce() {
        var form = form(People.BOB);
        var keys = keysOfSubmissions(form);
        fillIn(form, "Twice " + UUID.randomUUID());

        form.locator("#submit").dblclick();

        assertThat(form.locator("#outcome")).containsText("Your application is queued");
        assertThat(keys).hasSize(1);
        form.getByText("Apply again").click();
        submit(form, "Another one");
        assertThat(form.locator("#outcome")).isVisible();
        assertThat(keys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void errorsAreAtTheFieldTheyName() {
        var form = form(People.HELEN);
        form.locator("#submit").click();
        assertErrorAt(form, "leaveStartDate", "Please fill in this field.|Please fill out this field.");
        assertThat(form.locator("#leaveStartDate")).isFocused();

        // The browser takes it for an e-mail, the service does not.
        form.locator("#empEmail").fill("a@b");
        submit(form, "");
        assertErrorAt(form, "empEmail", "Must be an e-mail address");
        assertThat(form.locator("#empEmail")).isFocused();
        assertThat(form.locator("#leaveStartDate-error")).hasText("");

        form.locator("#empEmail").fill("");
        assertThat(form.locator("#empEmail-error")).hasText("");
        form.locator("#submit").click();
        assertThat(form.locator("#outcome")).containsText("Your application is queued");
    }

    @Test
    void anUnknownOutcomeIsTriedAgainUnderTheSameKeyUntilItIsKnown() {
        var form = form(People.ALICE);
        var keys = keysOfSubmissions(form);
        var broker = suite.part(PartName.KAFKA);
        broker.pause();
        try {
            submit(form, "Is anybody there?");
            assertThat(form.locator("#outcome")).containsText("It is not known whether your application was taken");
            assertThat(form.locator("#fields")).hasAttribute("disabled", "");
            form.waitForCondition(() -> keys.size() >= 2);
        } finally {
            broker.resume();
        }

        assertThat(form.locator("#outcome")).containsText("Your application is queued", WHEN_IT_IS_BACK);
        assertThat(keys).containsOnly(keys.get(0));
    }

    @Test
    void theBoardGoesOnWhereItStoppedWhenItsServiceComesBack() {
        var id = apply(People.BOB, "bob@example.com", "HR");
        var board = board(People.BOB);
        assertThat(board.locator("#live")).hasText("Live");
        var reader = suite.part(PartName.READER);
        reader.kill();
        assertThat(board.locator("#live")).containsText("Not live");
        decide(id, "APPROVED");

        reader.start();

        assertThat(entry(board, id)).containsText("Approved", WHEN_IT_IS_BACK);
        assertThat(board.locator("#live")).hasText("Live");
        assertNeverReloaded(board);
    }

    @Test
    void theBoardIsFilteredAndGoesOnPageByPage() {
        var results = new PastResults(suite);
        results.announce("long.list@example.com", "OPS", 130);
        var board = board(People.HELEN);
        board.locator("[type=search]").fill("Long.List@example.com");
        assertThat(board.locator("#list > li")).hasCount(100);
        board.getByText("Load more").click();
        assertThat(board.locator("#list > li")).hasCount(130);
        assertThat(board.getByText("Load more")).isHidden();

        board.locator("[name=status]").selectOption("Declined");
        assertThat(board.locator("#list .pill.good")).hasCount(0);
        assertThat(board.locator("#list .pill.bad").first()).isVisible();
        board.locator("[name=department]").selectOption("HR");
        assertThat(board.locator("#empty")).isVisible();

        board.locator("[name=department]").selectOption("OPS");
        assertThat(board.locator("#list > li")).hasCount(32);
        board.locator("summary").click();
        assertThat(board.locator("#table tbody")).containsText("32");
        assertThat(board.locator("#bars svg title")).hasText("Decisions per day and department");
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
        new PastResults(suite).announceTwoWeeks();
        var day = PageSuite.FREE_MONDAY.plusWeeks(5).plusDays(look.ordinal());
        decide(apply(People.HELEN, "omar.haddad@example.com", "OPS", day, ""), "APPROVED");
        apply(People.HELEN, "priya.raman@example.com", "OPS", day, "My sister gets married in Chennai.");
        apply(People.ALICE, "alice@example.com", "IT", day, "Moving house");
        apply(People.ALICE, "alice@example.com", "IT", day, "");
        apply(People.HELEN, "mia@example.com", "IT");

        var form = open(chromium.open(suite.employee(), People.HELEN, look));
        form.locator("#submit").click();
        assertThat(form.locator("[aria-invalid]").first()).isVisible();
        look.assertUsable(form, "form-errors");
        form = open(chromium.open(suite.employee(), People.ALICE, look));
        fillIn(form, "Skiing with the family. The release is out by then.");
        form.locator("#leaveStartDate").fill(day.with(DayOfWeek.FRIDAY).toString());
        form.locator("#leaveDurationInHours").fill("1.5");
        assertThat(form.locator("#working-days")).containsText("2 working days · 12 hours");
        look.assertUsable(form, "form");
        form.locator("#submit").click();
        assertThat(form.locator("#outcome")).isVisible();
        look.assertUsable(form, "form-queued");

        var inbox = open(chromium.open(suite.manager(), People.MIA, look));
        inbox.locator("#list [type=checkbox]").first().check();
        look.assertUsable(inbox, "inbox");
        inbox.locator("#decline").click();
        inbox.locator("#confirm").click();
        look.assertUsable(inbox, "inbox-decline");

        var board = open(chromium.open(suite.reader(), People.HELEN, look));
        assertThat(board.locator("#chart")).isVisible();
        look.assertUsable(board, "board");
        board.locator("summary").click();
        board.locator("#list a").first().click();
        assertThat(board.locator("#followed-title")).isInViewport();
        look.assertUsable(board, "board-followed");
    }

    /** Under the same Content-Security-Policy as the pages, which the browser complains about where it is not kept. */
    @Test
    void theDocumentationIsThereToTryTheApi() {
        for (var service : List.of(suite.employee(), suite.manager(), suite.reader())) {
            var complaints = new ArrayList<String>();
            var docs = open(chromium.open(service, People.HELEN));
            docs.onConsoleMessage(it -> complaints.add(it.text()));
            docs.navigate(service + "/docs");
            var me = docs.locator(".opblock").filter(new Locator.FilterOptions().setHasText("/me"));
            me.locator(".opblock-summary-control").click();
            me.getByText("Try it out").click();
            me.getByText("Execute").click();

            assertThat(me.locator(".live-responses-table")).containsText("helen@example.com");
            assertThat(complaints).noneMatch(it -> it.contains("Content Security Policy"));
            docs.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/docs-" + service.getPort() + ".png")));
        }
    }

    private static void assertErrorAt(Page form, String field, String message) {
        var input = form.locator("#" + field);
        assertThat(input).hasAttribute("aria-invalid", "true");
        assertThat(input).hasAttribute("aria-describedby", Pattern.compile(".*\\b" + field + "-error\\b.*"));
        assertThat(form.locator("#" + field + "-error")).hasText(Pattern.compile(message));
    }

    private static void submit(Page form, String note) {
        fillIn(form, note);
        form.locator("#submit").click();
    }

    private static void fillIn(Page form, String note) {
        form.locator("#leaveStartDate").fill(FIRST_OF_MARCH.toString());
        form.locator("#leaveDurationInHours").fill("0.5");
        form.locator("#note").fill(note);
    }

    private static List<String> keysOfSubmissions(Page form) {
        var keys = new ArrayList<String>();
        form.onRequest(request -> {
            if (request.method().equals("POST")) {
                keys.add(request.headers().get("idempotency-key"));
            }
        });
        return keys;
    }

    /** By the API, which is tested elsewhere; returns when the manager has it. */
    private static String apply(Person person, String email, String department) {
        return apply(person, email, department, PageSuite.freeDay(email), "");
    }

    private static String apply(Person person, String email, String department, LocalDate start, String note) {
        var answer = service(suite.employee(), person)
                .post("/leave-applications", """
                        {"empEmail":"%s","empDepartment":"%s","leaveDurationInHours":8,"leaveStartDate":"%s","note":"%s"}""".formatted(email.replace("\"", "\\\""), department, start, note));
        assertThat(answer.status()).isEqualTo(202);
        var id = answer.text("applicationId");
        await().until(() -> statusOf(id), "PENDING"::equals);
        return id;
    }

    private static void decide(String id, String decision) {
        var answer = service(suite.manager(), People.HELEN)
                .put(
                        "/leave-applications/" + id + "/decision",
                        "{\"decision\":\"%s\",\"comment\":\"As agreed\"}".formatted(decision));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static String statusOf(String id) {
        return service(suite.manager(), People.HELEN)
                .get("/leave-applications/" + id)
                .text("status");
    }

    private static Http service(URI uri, Person person) {
        return new Http(uri).as(person);
    }

    private static Locator entry(Page page, String id) {
        return page.locator("#list > li[data-id='" + id + "']");
    }

    private static Locator fact(Locator facts, String name) {
        return facts.locator("dl > div")
                .filter(new Locator.FilterOptions()
                        .setHas(facts.page().getByText(name, new Page.GetByTextOptions().setExact(true))))
                .locator("dd");
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void assertNeverReloaded(Page page) {
        assertThat(page.evaluate("window.isOpen")).isEqualTo(true);
    }

    private Page form(Person person) {
        return open(chromium.open(suite.employee(), person));
    }

    private Page inbox(Person person) {
        return open(chromium.open(suite.manager(), person));
    }

    private Page board(Person person) {
        return open(chromium.open(suite.reader(), person));
    }

    private Page open(Page page) {
        opened.add(page);
        page.evaluate("window.isOpen = true");
        return page;
    }
}
