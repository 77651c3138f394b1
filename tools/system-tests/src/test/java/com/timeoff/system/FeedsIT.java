package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.timeoff.core.person.Person;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialog in which people make, copy and revoke the addresses of their calendars. */
@OnSharedSuite
class FeedsIT {

    private static final Pattern FEEDS = Pattern.compile(".*/calendar-feeds");

    /** All that the browser keeps of a page, and shows of where it is. */
    private static final String KEPT = """
            () => [location.href, document.referrer, document.title, JSON.stringify(history.state), JSON.stringify(localStorage),
                JSON.stringify(sessionStorage), document.cookie, document.documentElement.outerHTML,
                [...document.querySelectorAll("input")].map(it => it.value).join(" ")].join(" ")""";

    @RegisterExtension
    static final PageSuite pages = new PageSuite();

    @AfterEach
    void revokeAll() {
        for (var person : List.of(People.ALICE, People.BOB, People.MIA, People.HELEN)) {
            var reader = reader(person);
            reader.get("/calendar-feeds")
                    .body()
                    .path("items")
                    .forEach(it ->
                            reader.delete("/calendar-feeds/" + it.path("id").asString()));
        }
    }

    @Test
    void whatIsCopiedIsACalendarUntilItIsRevoked() {
        var email = UUID.randomUUID() + "@example.com";
        var id = pages.approve(email, "OPS", PageSuite.NEXT_YEAR, 12);
        var board = open(People.MIA);
        board.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        board.locator("#feeds-whose").selectOption("Operations");

        board.getByText("Make an address").click();

        assertThat(board.locator("#feeds-url")).isFocused();
        assertThat(board.locator("#feeds-url"))
                .hasAccessibleDescription(Pattern.compile("Whoever has this address can read the calendar.*"));
        board.locator("#feeds-copy").click();
        assertThat(board.locator("#feeds-copied")).hasText("Copied.");
        var url = URI.create((String) board.evaluate("navigator.clipboard.readText()"));
        assertThat(url.toString())
                .startsWith(pages.suite().reader() + "/calendars/")
                .endsWith(".ics");
        assertThat(read(url)).contains("BEGIN:VCALENDAR", "UID:" + id + "@timeoff");

        board.locator("#feeds-close").click();
        assertThat(board.locator("#feeds")).isFocused();
        board.locator("#feeds").click();
        var feed = feed(board, "Operations");
        assertThat(feed).containsText("last read just now");
        assertThat(feed.getByRole(AriaRole.BUTTON))
                .hasAccessibleName(Pattern.compile("Revoke: Operations, made .*\\d\\d:\\d\\d.*"));
        feed.getByRole(AriaRole.BUTTON).click();
        assertThat(board.locator("[role=alertdialog]")).containsText("Revoke the address of “Operations, made ");
        assertThat(board.locator("#question-no")).isFocused();
        board.keyboard().press("Escape");
        assertThat(feed.getByRole(AriaRole.BUTTON)).isFocused();
        feed.getByRole(AriaRole.BUTTON).click();
        board.locator("#question-no").click();
        assertThat(read(url)).contains("BEGIN:VCALENDAR");

        feed.getByRole(AriaRole.BUTTON).click();
        board.locator("#question-yes").click();

        assertThat(board.locator("#feeds-state")).hasText("None yet.");
        assertThat(board.locator("#feeds-title")).isFocused();
        assertThat(read(url)).doesNotContain("VCALENDAR").contains("404");
    }

    @Test
    void theSecretIsShownOnceAndKeptNowhere() {
        var board = open(People.ALICE);
        var sent = new ArrayList<String>();
        board.onRequest(it -> sent.add(it.url() + " " + it.allHeaders()));
        board.getByText("Make an address").click();
        assertThat(board.locator("#feeds-url")).hasValue(Pattern.compile(".*/calendars/[\\w-]{43}\\.ics"));
        var url = board.locator("#feeds-url").inputValue();
        var token = url.substring(url.lastIndexOf('/') + 1);

        board.keyboard().press("Escape");
        assertThat(board.locator("dialog")).hasCount(0);
        assertThat((String) board.evaluate(KEPT)).doesNotContain(token);
        board.locator("#feeds").click();
        assertThat(feed(board, "My own leave")).isVisible();
        assertThat(board.locator("#feeds-made")).isHidden();
        assertThat((String) board.evaluate(KEPT)).doesNotContain(token);
        board.reload();
        assertThat(board.locator("#live")).hasText("Live");
        board.goBack();
        board.goForward();
        assertThat((String) board.evaluate(KEPT)).doesNotContain(token);
        assertThat(sent).isNotEmpty().noneMatch(it -> it.contains(token));
    }

    /** It is shown once: who tidies up before copying it would have to make another. */
    @Test
    void theNewAddressStaysWhenAnotherIsRevoked() {
        reader(People.MIA).post("/calendar-feeds", """
                {"scope":"DEPARTMENT","department":"OPS"}""");
        var board = open(People.MIA);
        board.getByText("Make an address").click();
        assertThat(feed(board, "My own leave")).isVisible();
        var url = board.locator("#feeds-url").inputValue();

        revoke(board, "Operations");
        assertThat(feed(board, "Operations")).hasCount(0);
        assertThat(board.locator("#feeds-made")).isVisible();
        assertThat(board.locator("#feeds-url")).hasValue(url);

        revoke(board, "My own leave");
        assertThat(board.locator("#feeds-state")).hasText("None yet.");
        assertThat(board.locator("#feeds-made")).isHidden();
        assertThat(board.locator("#feeds-url")).hasValue("");
    }

    /** As on plain HTTP from another machine. */
    @Test
    void whereABrowserGivesNoClipboardItIsCopiedAsBefore() {
        var board = open(People.ALICE);
        board.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        board.evaluate("navigator.clipboard.writeText = undefined");
        board.getByText("Make an address").click();
        assertThat(board.locator("#feeds-made")).isVisible();

        board.locator("#feeds-copy").click();

        assertThat(board.locator("#feeds-copied")).hasText("Copied.");
        assertThat(board.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(board.locator("#feeds-url").inputValue());
        board.evaluate("document.execCommand = () => false");
        board.locator("#feeds-copy").click();
        assertThat(board.locator("#feeds-copied")).containsText("press Ctrl+C");
        assertThat(board.locator("#feeds-url")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({
        "alice, My own leave",
        "mia, My own leave|Information Technology|Operations",
        "hugo, My own leave|Human Resources",
        "helen, My own leave|Human Resources|Information Technology|Operations|Everybody"
    })
    void everybodyMakesWhatTheyMaySee(String who, String choices) {
        var board = open(People.named(who));

        assertThat(board.locator("#feeds-whose option")).hasText(choices.split("\\|"));

        board.locator("#feeds-whose option").all().forEach(it -> {
            board.locator("#feeds-whose").selectOption(it.textContent());
            board.getByText("Make an address").click();
            assertThat(feed(board, it.textContent())).isVisible();
        });
        assertThat(board.locator("#feeds-error")).hasText("");
    }

    /** Answered as the service does where colleagues are shown. */
    @Test
    void whoSeesColleaguesIsOfferedTheirDepartment() {
        var board = pages.board(People.ALICE, Look.WIDE_LIGHT, "away");
        board.route(
                FEEDS,
                it -> it.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("""
                {"items":[{"id":"7b1e7a2c-58f5-4c1a-8a52-6d5b1c9d7f10","scope":"DEPARTMENT","department":"OPS",
                  "createdAt":"2026-11-24T08:00:00Z","lastReadAt":null}],
                 "scopes":[{"scope":"OWN","department":null},{"scope":"DEPARTMENT","department":"IT"}]}""")));

        board.locator("#feeds").click();

        assertThat(feed(board, "Operations")).containsText("you may not see that leave any more");

        assertThat(board.locator("#feeds-whose option"))
                .hasText(new String[] {"My own leave", "Information Technology"});
    }

    @Test
    void anEleventhIsRefusedInWords() {
        var reader = reader(People.BOB);
        for (var i = 0; i < 10; i++) {
            assertThat(reader.post("/calendar-feeds", """
                    {"scope":"OWN"}""").status()).isEqualTo(201);
        }
        var board = open(People.BOB);
        assertThat(board.locator("#feeds-state")).hasText("10 addresses");

        board.getByText("Make an address").click();

        assertThat(board.locator("#feeds-error")).isVisible();
        assertThat(board.locator("#feeds-error")).hasRole(AriaRole.ALERT);
        assertThat(board.locator("#feeds-error")).containsText("as many calendar feeds as one person may");
        assertThat(board.locator("#feeds-made")).isHidden();
        assertThat(board.locator("#feeds-list > li")).hasCount(10);
        board.locator("#feeds-list button").first().click();
        board.locator("#question-yes").click();
        assertThat(board.locator("#feeds-list > li")).hasCount(9);
        board.getByText("Make an address").click();
        assertThat(board.locator("#feeds-url")).isFocused();
        assertThat(board.locator("#feeds-error")).hasText("");
    }

    @Test
    void whatFailsIsSaidAndADoubleClickMakesOne() {
        var board = pages.board(People.BOB);
        board.route(FEEDS, Route::abort);
        board.evaluate("location.hash = '#away'");
        board.locator("#feeds").click();
        assertThat(board.locator("#feeds-state"))
                .hasText("They cannot be listed, which is tried again: The service cannot be reached.");
        assertThat(board.locator("#feeds-make")).isDisabled();
        board.unroute(FEEDS);
        assertThat(board.locator("#feeds-state")).hasText("None yet.", new HasTextOptions().setTimeout(15_000));
        board.route(FEEDS, Route::abort);
        board.getByText("Make an address").click();
        assertThat(board.locator("#feeds-error")).hasText("The service cannot be reached.");
        board.unroute(FEEDS);

        board.getByText("Make an address").dblclick();

        assertThat(board.locator("#feeds-url")).isFocused();
        assertThat(board.locator("#feeds-list > li")).hasCount(1);
        assertThat(board.locator("#feeds-error")).hasText("");
        var elsewhere = reader(People.BOB);
        var id = elsewhere
                .get("/calendar-feeds")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(elsewhere.delete("/calendar-feeds/" + id).status()).isEqualTo(204);
        board.locator("#feeds-list button").click();
        board.locator("#question-yes").click();
        assertThat(board.locator("#feeds-state")).hasText("None yet.");
        assertThat(board.locator("#feeds-error")).hasText("");
    }

    @UsualLooks
    void everybodyCanUseIt(Look look) {
        assertUsable(look);
    }

    @OtherLooks
    void soTheyCanInEveryOtherLook(Look look) {
        assertUsable(look);
    }

    private void assertUsable(Look look) {
        var board = pages.board(People.HELEN, look, "away");
        board.locator("#feeds").focus();
        board.keyboard().press("Enter");
        board.locator("#feeds-whose").selectOption("Everybody");
        board.locator("#feeds-whose").focus();
        board.keyboard().press("Tab");
        board.keyboard().press("Enter");
        assertThat(board.locator("#feeds-list > li")).hasCount(1);
        board.getByText("How to subscribe").click();
        look.assertUsable(board, "feeds");
        board.locator("#feeds-list button").click();
        look.assertUsable(board, "feeds-revoke");
    }

    private static Page open(Person person) {
        var board = pages.board(person, Look.WIDE_LIGHT, "away");
        board.locator("#feeds").click();
        assertThat(board.locator("dialog")).isVisible();
        return board;
    }

    private static void revoke(Page board, String whose) {
        feed(board, whose).getByRole(AriaRole.BUTTON).click();
        board.locator("#question-yes").click();
    }

    private static Locator feed(Page board, String whose) {
        return board.locator("#feeds-list > li").filter(new Locator.FilterOptions().setHasText(whose));
    }

    private static Http reader(Person person) {
        return pages.service(pages.suite().reader(), person);
    }

    /** By nobody who is signed in. */
    private static String read(URI url) {
        return new Http(pages.suite().reader()).text(url.getPath());
    }
}
