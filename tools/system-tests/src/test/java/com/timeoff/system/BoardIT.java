package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.testing.security.People;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the board says of itself, "Live" first, in a real browser whose connections go, freeze and come back. */
@OnSharedSuite
class BoardIT {

    private static final String STREAM = "/leave-application-results/stream";

    /** Three heartbeats, and some time to say so. */
    private static final ContainsTextOptions WHEN_SILENCE_IS_TOO_LONG = new ContainsTextOptions().setTimeout(4_000);

    private static final HasTextOptions WHEN_IT_IS_BACK = new HasTextOptions().setTimeout(30_000);

    private static Chromium chromium;
    private static Suite suite;
    private static PastResults results;

    private final String email = UUID.randomUUID() + "@example.com";
    private final List<Page> opened = new ArrayList<>();
    private final Map<Page, Integer> connections = new HashMap<>();

    @BeforeAll
    static void up() {
        chromium = Chromium.launch();
        suite = SharedSuite.get();
        results = new PastResults(suite);
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

    /** Over HTTP/1.1 a browser has six connections to a service. */
    @Test
    void sevenTabsOfOneBrowserAreLiveByOneConnection() {
        var first = board();
        var tabs = Stream.concat(
                        Stream.of(first), Stream.generate(() -> tab(first)).limit(6))
                .toList();
        tabs.forEach(it -> assertThat(it.locator("#live")).hasText("Live"));

        var id = announce();

        tabs.forEach(it -> assertThat(entry(it, id)).isVisible());
        assertThat(tabs.stream().mapToLong(this::connections).sum()).isEqualTo(1);
    }

    @Test
    void anotherTabTakesOverWhenOneIsClosed() {
        var first = board();
        assertThat(first.locator("#live")).hasText("Live");
        var second = tab(first);
        assertThat(second.locator("#live")).hasText("Live");
        assertThat(connections(second)).isZero();

        first.close();
        second.waitForCondition(() -> connections(second) == 1);
        var id = announce();

        assertThat(entry(second, id)).isVisible();
        assertThat(second.locator("#live")).hasText("Live");
    }

    @Test
    void aTabOutOfSightLetsGoAndMissesNothing() {
        var board = board();
        assertThat(board.locator("#live")).hasText("Live");
        var ended = new ArrayList<String>();
        board.onRequestFailed(it -> ended.add(URI.create(it.url()).getPath()));

        setHidden(board, true);
        board.waitForCondition(() -> ended.contains(STREAM));
        var id = announce();
        awaitKnown(id);
        assertThat(entry(board, id)).hasCount(0);

        setHidden(board, false);
        assertThat(entry(board, id)).isVisible();
        assertThat(board.locator("#live")).hasText("Live");
    }

    /** As on plain HTTP from another machine. */
    @Test
    void whereABrowserGivesNoLocksEachTabHasItsOwnConnection() {
        var browser = browser();
        browser.context().addInitScript("delete Navigator.prototype.locks");
        var tabs = Stream.generate(() -> tab(browser, suite.reader())).limit(2).toList();
        tabs.forEach(it -> assertThat(it.locator("#live")).hasText("Live"));

        var id = announce();

        tabs.forEach(it -> assertThat(entry(it, id)).isVisible());
        assertThat(tabs).allSatisfy(it -> assertThat(connections(it)).isEqualTo(1));
    }

    @Test
    void aConnectionThatFreezesIsNoticedAndReplaced() throws IOException {
        try (var proxy = new FreezingProxy(suite.reader())) {
            var first = board(proxy.address());
            var second = tab(first);
            assertThat(first.locator("#live")).hasText("Live");
            assertThat(second.locator("#live")).hasText("Live");

            assertThat(proxy.freezeStreams()).isEqualTo(1);
            var id = announce();

            for (var board : List.of(first, second)) {
                assertThat(board.locator("#live")).containsText("Not live", WHEN_SILENCE_IS_TOO_LONG);
            }
            for (var board : List.of(first, second)) {
                assertThat(board.locator("#live")).hasText("Live", WHEN_IT_IS_BACK);
                assertThat(entry(board, id)).isVisible();
            }
        }
    }

    @Test
    void aServiceThatStandsStillIsNoticed() {
        var board = board();
        assertThat(board.locator("#live")).hasText("Live");
        var reader = suite.part(PartName.READER);
        reader.pause();
        String id;
        try {
            id = announce();
            assertThat(board.locator("#live")).containsText("Not live", WHEN_SILENCE_IS_TOO_LONG);
        } finally {
            reader.resume();
        }

        assertThat(board.locator("#live")).hasText("Live", WHEN_IT_IS_BACK);
        assertThat(entry(board, id)).isVisible();
    }

    /** More is missed than a page has, and what was there stays, as far as it had been read. */
    @Test
    @Tag("faults")
    void aReconnectMovesNothing() {
        results.announce(email, "OPS", 130);
        awaitKnown(results.announce(email, "OPS", 1).get(0));
        var board = board();
        search(board);
        assertThat(board.locator("#list > li")).hasCount(100);
        board.getByText("Load more").click();
        assertThat(board.locator("#list > li")).hasCount(131);
        assertThat(board.locator("#live")).hasText("Live");
        var link = board.locator("#list > li a").nth(120);
        link.focus();
        board.evaluate("document.activeElement.isTheSame = true");
        var place = link.boundingBox().y;
        var before = ids(board);

        var reader = suite.part(PartName.READER);
        reader.kill();
        assertThat(board.locator("#live")).containsText("Not live");
        var missed = results.announce(email, "OPS", 150);
        reader.start();

        assertThat(board.locator("#live")).hasText("Live", WHEN_IT_IS_BACK);
        assertThat(board.locator("#list > li")).hasCount(281);
        var after = ids(board);
        assertThat(after.subList(150, 281)).isEqualTo(before);
        assertThat(after.subList(0, 150)).containsExactlyInAnyOrderElementsOf(missed);
        assertThat(board.evaluate("document.activeElement.isTheSame")).isEqualTo(true);
        assertThat(board.locator(":focus").boundingBox().y).isCloseTo(place, within(2.0));
        assertThat(board.evaluate("window.isOpen")).isEqualTo(true);
    }

    @Test
    @Tag("faults")
    void aFirstLoadThatFailsSaysSoAndIsTriedAgain() {
        var known = announce();
        awaitKnown(known);
        var browser = browser();
        var tries = new ArrayList<Long>();
        browser.context().route(Pattern.compile(".*/leave-application-results\\?.*"), route -> {
            tries.add(System.nanoTime());
            if (tries.size() < 4) {
                route.abort();
            } else {
                route.resume();
            }
        });

        var board = tab(browser, suite.reader());

        assertThat(board.locator("#empty")).containsText("The results cannot be loaded");
        assertThat(board.locator("#live")).containsText("Not live: The service cannot be reached.");
        assertThat(entry(board, known)).isVisible(new IsVisibleOptions().setTimeout(30_000));
        assertThat(board.locator("#empty")).isHidden();
        assertThat(board.locator("#live")).hasText("Live");
        assertThat(tries.get(3) - tries.get(2)).as("the pause grows").isGreaterThan(tries.get(2) - tries.get(1));
    }

    @Test
    void theChartCountsWhatIsNotListed() {
        results.announce(email, "OPS", 259);
        var board = board();
        search(board);
        assertThat(board.locator("#list > li")).hasCount(100);

        assertCounted(board, 259, "0", "0", "259");
        board.locator("[name=status]").selectOption("Declined");
        assertCounted(board, 64, "0", "0", "64");
        board.locator("[name=status]").selectOption("All decided");
        board.locator("[name=department]").selectOption("IT");
        assertThat(board.locator("#chart")).isHidden();
        board.locator("[name=department]").selectOption("OPS");
        assertCounted(board, 259, "0", "0", "259");
    }

    @Test
    void theChartCountsOnAsResultsArrive() {
        results.announce(email, "OPS", 120);
        var board = board();
        search(board);
        assertCounted(board, 120, "0", "0", "120");
        var asked = new ArrayList<String>();
        board.onRequest(it -> asked.add(URI.create(it.url()).getPath()));

        results.announce(email, "IT", 40);

        assertCounted(board, 160, "0", "40", "120");
        assertThat(asked).filteredOn(it -> it.endsWith("/counts")).hasSizeBetween(1, 8);
    }

    /** However it is typed, and while it is only half there. */
    @Test
    void whoIsSearchedForIsOnePersonHoweverTyped() {
        var board = board();
        board.locator("[type=search]").fill(email.substring(0, email.indexOf('@')));
        assertThat(board.locator("#empty")).containsText("not a valid e-mail address");
        assertThat(board.locator("[type=search]")).hasAttribute("aria-invalid", "true");

        board.waitForResponse(
                it -> it.url().contains("empEmail=") && !it.url().contains("/counts"),
                () -> board.locator("[type=search]").fill(' ' + email.toUpperCase(Locale.ROOT) + ' '));
        assertThat(board.locator("#empty")).containsText("Nothing here yet");
        assertThat(board.locator("[aria-invalid]")).hasCount(0);

        assertListed(board, announce());
        assertListed(board, announce());
    }

    private static void assertListed(Page board, String id) {
        assertThat(board.locator("[data-id='" + id + "']")).hasCount(1);
    }

    /** Returns when what is listed is what was searched for. A stream that opens meanwhile loads the list, too. */
    private void search(Page board) {
        assertThat(board.locator("#live")).hasText("Live");
        board.waitForResponse(
                it -> it.url().contains("empEmail=") && !it.url().contains("/counts"),
                () -> board.locator("[type=search]").fill(email));
    }

    private static void assertCounted(Page board, int all, String... departments) {
        assertThat(board.locator("#bars desc")).hasText(Pattern.compile(all + " decisions in the last 14 days; .*"));
        assertThat(board.locator("#table tbody tr:last-child td")).hasText(departments);
    }

    private String announce() {
        return results.announce(email, "OPS", 1).get(0);
    }

    /** Returns when the reader has it. */
    private static void awaitKnown(String id) {
        await().until(() -> new Http(suite.reader())
                        .as(People.HELEN)
                        .get("/leave-application-results/" + id)
                        .status()
                == 200);
    }

    private Page board() {
        return board(suite.reader());
    }

    private Page board(URI address) {
        return tab(browser(), address);
    }

    /** Another one, at a page of nothing. */
    private Page browser() {
        var blank = chromium.open(URI.create("about:blank"), People.HELEN);
        opened.add(blank);
        return blank;
    }

    private Page tab(Page other) {
        return tab(other, URI.create(other.url()));
    }

    /** Of the same browser. */
    private Page tab(Page other, URI address) {
        var page = other.context().newPage();
        page.onRequest(it -> {
            if (it.url().endsWith(STREAM)) {
                connections.merge(page, 1, Integer::sum);
            }
        });
        page.navigate(address.toString());
        page.evaluate("window.isOpen = true");
        return page;
    }

    private int connections(Page page) {
        return connections.getOrDefault(page, 0);
    }

    private static void setHidden(Page page, boolean hidden) {
        page.evaluate("""
                hidden => {
                    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
                    document.dispatchEvent(new Event("visibilitychange"));
                }""", hidden);
    }

    private static List<String> ids(Page board) {
        return board.locator("#list > li").all().stream()
                .map(it -> it.getAttribute("data-id"))
                .toList();
    }

    private static Locator entry(Page page, String id) {
        return page.locator("#list > li[data-id='" + id + "']");
    }
}
