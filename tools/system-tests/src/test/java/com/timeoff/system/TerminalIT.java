package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.testing.Requirement;
import com.timeoff.testing.TimeoffScript;
import com.timeoff.testing.security.People;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the terminal, each a process of its own, with and without a terminal. */
@Order(1)
@OnSharedSuite
class TerminalIT {

    /** For a shell's printf: this JVM's locale may have no such letters. */
    private static final String UEBER = "\\303\\274ber Z\\303\\274rich";

    @TempDir
    static Path home;

    private static Suite suite;

    private static int weeks;

    /** A Friday of each test's own: nobody has the same day off twice. */
    private final LocalDate friday =
            LocalDate.now().plusDays(100).plusWeeks(weeks++).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));

    private final String day = friday.toString();

    @BeforeAll
    static void up() {
        suite = SharedSuite.get();
    }

    @Test
    void fromTheApplicationToTheResult() {
        var id = apply("alice", "--note", "at the \033[31msea");
        assertThat(id).isEmpty();
        id = apply("alice", "--note", "at the sea");
        awaitPending(id);

        try (var inbox = run("mia", "inbox", "--department", "it")) {
            assertThat(inbox.exitCode()).isZero();
            assertThat(inbox.lines().get(0)).startsWith("ID").endsWith("NOTE");
            assertThat(inbox.out())
                    .contains(id + "  alice@example.com", day, "at the sea")
                    .doesNotContain("\033");
        }
        try (var approve = run("mia", "approve", id.substring(0, 13), "--comment", "Enjoy!")) {
            assertThat(approve.exitCode()).as(approve::err).isZero();
            assertThat(approve.out())
                    .isEqualTo("Approved: alice@example.com, IT, 8 hours from " + day + " (" + id + ")\n");
        }
        try (var decline = run("mia", "decline", id, "--comment", "No.")) {
            assertThat(decline.exitCode()).isEqualTo(1);
            assertThat(decline.err()).isNotBlank().doesNotContain("Exception");
        }
        awaitResult(id);
        try (var results = run("alice", "results", "--approved", "--department", "IT", "--json")) {
            assertThat(results.exitCode()).isZero();
            assertThat(results.lines()).hasSize(1);
            assertThat(json(results.out())
                            .path("items")
                            .path(0)
                            .path("applicationId")
                            .asString())
                    .isEqualTo(id);
        }
        try (var results = run("helen", "results", "--declined", "--email", "alice@example.com")) {
            assertThat(results.exitCode()).isZero();
            assertThat(results.out()).isEqualTo("No results.\n");
        }
    }

    @Test
    void aPendingApplicationIsTakenBack() {
        var id = apply("alice", "--note", "perhaps");
        // It may still be on its way to the manager-service.
        try (var withdraw = run("alice", "withdraw", id, "--comment", "We stay at home.")) {
            assertThat(withdraw.exitCode()).as(withdraw::err).isZero();
            assertThat(withdraw.out())
                    .isEqualTo("Withdrawn: alice@example.com, IT, 8 hours from " + day + " (" + id + ")\n");
            assertThat(withdraw.err()).isEmpty();
        }
        try (var again = run("helen", "withdraw", id)) {
            assertThat(again.exitCode()).isZero();
            assertThat(again.err()).isEqualTo("alice@example.com had withdrawn it before: We stay at home.\n");
        }
        assertFails(1, id + " is withdrawn already.\nThat is final.", run("mia", "approve", id));
        assertFails(1, id + " is withdrawn already.\nThat is final.", run("alice", "cancel", id));
        awaitHistory(id, 2);
        try (var results = run("alice", "results", "--status", "withdrawn")) {
            assertThat(results.exitCode()).as(results::err).isZero();
            assertThat(results.lines()).anySatisfy(it -> assertThat(it).contains("withdrawn", day, id));
        }
    }

    @Test
    void approvedLeaveIsCancelledAfterSomeTalk() throws IOException {
        var id = apply("alice", "--note", "at the sea");
        awaitPending(id);
        try (var follow = run("helen", "results", "--follow", "--email", "alice@example.com")) {
            follow.await("Connected");
            decide("approve", id, "Enjoy!");
            assertSays("Asked to cancel: ", run("alice", "cancel", id, "--comment", "I am ill."));
            try (var inbox = run("mia", "inbox", "--department", "IT")) {
                assertThat(inbox.exitCode()).isZero();
                assertThat(inbox.lines())
                        .anySatisfy(it -> assertThat(it).startsWith(id).endsWith("I am ill."));
            }
            assertFails(2, "Missing: --comment", run("mia", "keep", id));
            assertSays("Kept: ", run("mia", "keep", id.substring(0, 13), "--comment", "Too late."));
            assertFails(2, "Missing: --comment", run("mia", "cancel", id));
            assertSays("Commented: ", run("alice", "comment", id, "The doctor says no."));
            assertSays("Asked to cancel: ", run("alice", "cancel", id));
            assertFails(
                    1,
                    "A manager or HR grants that by cancel, or refuses it by keep.",
                    run("mia", "decline", id, "--comment", "No."));
            assertSays("Cancelled: ", run("mia", "cancel", id.substring(0, 13)));
            assertFails(1, id + " is cancelled already.\nThat is final.", run("mia", "keep", id, "--comment", "No."));
            follow.await("cancelled");
            follow.interrupt();
            assertThat(follow.exitCode()).isEqualTo(130);
            assertThat(follow.lines().stream().filter(it -> it.endsWith(id)))
                    .extracting(it -> it.replaceAll(".{16}  (.*?)  .*", "$1"))
                    .containsExactly(
                            "approved", "asked to cancel", "kept", "commented", "asked to cancel", "cancelled");
        }
        awaitHistory(id, 7);
        try (var history = run("alice", "history", id)) {
            assertThat(history.exitCode()).as(history::err).isZero();
            assertThat(history.lines())
                    .extracting(it -> it.substring(18).replaceAll(" {2,}", "|"))
                    .containsExactly(
                            "WHAT|BY|COMMENT",
                            "submitted|alice@example.com|at the sea",
                            "approved|mia@example.com|Enjoy!",
                            "asked to cancel|alice@example.com|I am ill.",
                            "kept|mia@example.com|Too late.",
                            "commented|alice@example.com|The doctor says no.",
                            "asked to cancel|alice@example.com",
                            "cancelled|mia@example.com");
        }
        assertFails(1, "", run("bob", "history", id));
    }

    @Test
    void nobodyHasTheSameDayOffTwice() {
        var monday = friday.plusDays(3).toString();
        String first;
        try (var apply = run("alice", "apply", "--department", "IT", "--days", "2", "--date", day, "--json")) {
            assertThat(apply.exitCode()).as(apply::err).isZero();
            assertThat(apply.err()).isEqualTo("Fri " + day + " to Mon " + monday + ": 2 working days, 16 hours\n");
            first = json(apply.out()).path("applicationId").asString();
        }
        awaitPending(first);
        decide("approve", first, "Enjoy!");
        awaitResult(first);
        var second = apply("alice", "--note", "also");
        awaitPending(second);

        var overlap = "Fri " + day + " to Mon " + monday + ", 16 h (" + first + "), approved";
        try (var inbox = run("mia", "inbox", "--department", "it")) {
            assertThat(inbox.exitCode()).as(inbox::err).isZero();
            var lines = inbox.lines();
            var row = lines.indexOf(lines.stream()
                    .filter(it -> it.startsWith(second))
                    .findFirst()
                    .orElseThrow());
            assertThat(lines.get(row)).containsPattern(day + "  " + day + "  1 +8 ");
            assertThat(lines.get(row + 1)).isEqualTo("          overlaps  " + overlap);
        }
        assertFails(
                1, "\n  " + overlap + "\nDecline this one, or cancel the other first.", run("mia", "approve", second));

        try (var away = run("mia", "away", "--from", day, "--to", monday)) {
            assertThat(away.exitCode()).as(away::err).isZero();
            assertThat(away.lines()).anySatisfy(it -> assertThat(it)
                    .startsWith(day + "  " + monday)
                    .contains("alice@example.com", "approved")
                    .endsWith(first));
        }
        try (var away = run("bob", "away", "--from", day, "--to", monday)) {
            assertThat(away.exitCode()).as(away::err).isZero();
            assertThat(away.out()).startsWith("Nobody whose leave you may see is away");
        }
        try (var cancel = run("mia", "cancel", first, "--comment", "We are closed anyway.")) {
            assertThat(cancel.exitCode()).as(cancel::err).isZero();
            assertThat(cancel.out()).contains("16 hours from " + day + " to " + monday);
        }
        decide("approve", second, "This one then.");
    }

    @Test
    void whoWantsNoMailsOfAKindSaysSo() {
        try (var off = run("hugo", "notifications", "--off", "reminder")) {
            assertThat(off.exitCode()).as(off::err).isZero();
            assertThat(off.lines())
                    .satisfiesExactly(
                            it -> assertThat(it).isEqualTo("KIND      MAIL  TELLS"),
                            it -> assertThat(it).startsWith("waiting   on    "),
                            it -> assertThat(it).startsWith("decision  on    "),
                            it -> assertThat(it).startsWith("reminder  off   "));
        }
        try (var shown = run("hugo", "notifications", "--json")) {
            assertThat(shown.exitCode()).as(shown::err).isZero();
            assertThat(json(shown.out()).path("email").asString()).isEqualTo("hugo@example.com");
            assertThat(json(shown.out())
                            .path("preferences")
                            .path(2)
                            .path("mail")
                            .asBoolean())
                    .isFalse();
        }
        try (var on = run("hugo", "notifications", "--on", "reminder")) {
            assertThat(on.exitCode()).as(on::err).isZero();
            assertThat(on.lines()).last(STRING).startsWith("reminder  on    ");
        }
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertFails(2, "Missing: --hours", run("alice", "apply", "--department", "IT"));
        assertFails(2, "Missing: --comment", run("mia", "decline", "11111111-1111-1111-1111-111111111111"));
        assertFails(2, "Missing: ID", run("mia", "approve"));
        assertFails(2, "Missing: --user, or TIMEOFF_USER", TimeoffScript.start(Map.of(), "inbox"));
        assertFails(2, "Missing: TIMEOFF_PASSWORD", TimeoffScript.start(Map.of("TIMEOFF_USER", "x@y.z"), "inbox"));
        assertFails(1, "  empDepartment: ", run("alice", "apply", "--department", "XX", "--hours", "8", "--date", day));
        assertFails(2, "Missing: TEXT", run("mia", "comment", "11111111-1111-1111-1111-111111111111"));
        assertFails(
                1,
                "begins with \"00000000\" among the requests to cancel",
                run("mia", "keep", "00000000", "--comment", "x"));
        assertFails(1, "begins with \"00000000\"", run("mia", "approve", "00000000"));
        assertFails(1, "signed in", TimeoffScript.start(as("bob", Map.of("TIMEOFF_PASSWORD", "wrong")), "results"));
        assertFails(
                3,
                "Nothing answers at http://localhost:1: ",
                TimeoffScript.start(as("mia", Map.of("TIMEOFF_MANAGER_URL", "http://localhost:1")), "inbox"));
    }

    @Test
    void whoeverWaitsIsToldTheDecision() {
        try (var apply = run("alice", "apply", "--department", "IT", "--hours", "4", "--date", day, "--wait")) {
            apply.await("Waiting for the decision");
            var id = apply.lines().get(1).replace("Application ", "");
            awaitPending(id);
            decide("approve", id, "Have fun!");
            assertThat(apply.exitCode()).isZero();
            assertThat(apply.lines().get(2)).isEqualTo("Approved by mia@example.com: Have fun!");
        }
    }

    @Test
    void whoFollowsMissesNothingWhileTheReaderIsAway() throws IOException {
        var before = apply("alice");
        var meanwhile = apply("alice");
        awaitPending(before);
        awaitPending(meanwhile);
        try (var follow = run("helen", "results", "--follow", "--json", "--email", "Alice@example.com")) {
            follow.await("Connected");
            decide("approve", before, "one");
            follow.await(before);

            var reader = suite.part(PartName.READER);
            reader.kill();
            follow.await("The connection is lost");
            decide("decline", meanwhile, "two");
            reader.start();
            follow.await(meanwhile);

            follow.interrupt();
            assertThat(follow.exitCode()).isEqualTo(130);
            assertThat(follow.lines()).hasSize(2);
            assertThat(json(follow.lines().get(0)).path("comment").asString()).isEqualTo("one");
            assertThat(json(follow.lines().get(1)).path("comment").asString()).isEqualTo("two");
            assertThat(follow.err()).contains("The connection is back").doesNotContain("Exception");
        }
    }

    @Test
    void whatIsNotConfirmedIsSentAgainAsTheSame() {
        var kafka = suite.part(PartName.KAFKA);
        kafka.pause();
        try (var apply = run("alice", "apply", "--department", "IT", "--hours", "3", "--date", day, "--json")) {
            apply.await("with the same key, attempt 2 of 4");
            kafka.resume();
            assertThat(apply.exitCode()).as(apply::err).isZero();
            var id = json(apply.out()).path("applicationId").asString();
            awaitPending(id);
            try (var inbox = run("mia", "inbox")) {
                assertThat(inbox.exitCode()).isZero();
                assertThat(inbox.out()).containsOnlyOnce(id);
            }
        } finally {
            kafka.resume();
        }
    }

    @Test
    void whatIsMissingIsAskedForOnATerminal() {
        Requirement.of(TimeoffScript.terminals(), "there is no util-linux script here, which makes a pseudo-terminal");
        try (var apply = TimeoffScript.startOnTerminal(addresses(), "apply")) {
            apply.await("Your e-mail: ");
            apply.type("bob@example.com");
            apply.await("Password of bob@example.com: ");
            apply.type("bob");
            apply.await("Department (HR, IT, OPS): ");
            assertThat(apply.out().substring(apply.out().indexOf("Password of bob@example.com: ") + 29))
                    .doesNotContain("bob");
            apply.type("XX");
            apply.await("It must be one of HR, IT, OPS");
            apply.type("hr");
            apply.await("Hours of leave [8]: ");
            apply.type("");
            apply.await("First day [" + LocalDate.now() + "]: ");
            apply.type(day);
            apply.await("Fri " + day + ": 1 working day, 8 hours");
            apply.await("Note (may be empty): ");
            apply.type("grüße");
            assertThat(apply.exitCode()).as(apply::out).isZero();
            assertThat(apply.out()).contains("Your leave request is queued at offset", "leave-applications:0");
        }
        var bobs = await().atMost(Duration.ofSeconds(20))
                .until(() -> pending("HR").path("items").path(0), it -> !it.isMissingNode());
        assertThat(bobs.path("note").asString()).isEqualTo("grüße");
        assertThat(bobs.path("leaveDurationInHours").asInt()).isEqualTo(8);

        var id = bobs.path("applicationId").asString();
        try (var decline = TimeoffScript.startOnTerminal(as("hugo", Map.of()), "decline")) {
            decline.await("ID [" + id + "]: ");
            assertThat(decline.lines().get(0)).startsWith("\033[1mID ");
            assertThat(decline.lines().get(1)).startsWith(id.substring(0, 8) + "  bob@example.com");
            assertThat(decline.lines().get(1)).hasSizeLessThanOrEqualTo(80);
            decline.type("");
            decline.await("Comment: ");
            decline.type("");
            decline.await("It must not be empty");
            decline.type("Nobody else is here.");
            assertThat(decline.exitCode()).as(decline::out).isZero();
            assertThat(decline.out()).contains("Declined: bob@example.com, HR, 8 hours from " + day);
        }
    }

    /** There is no locale, or one of another charset, or one that this machine does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"", "tr_TR.ISO-8859-9"})
    void textIsUtf8WhateverTheLocale(String locale) {
        assertUtf8(locale);
    }

    @ParameterizedTest
    @Tag("faults")
    @ValueSource(strings = {"C", "POSIX", "xx_XX.UTF-8"})
    void soItIsInEveryOtherLocale(String locale) {
        assertUtf8(locale);
    }

    private void assertUtf8(String locale) {
        var environment = as("alice", locale.isEmpty() ? Map.of() : Map.of("LC_ALL", locale));
        var apply = "apply --json --department IT --hours 8 --date " + day + " --note \"$(printf '" + UEBER + "')\"";
        String id;
        try (var script = TimeoffScript.startInShell(environment, apply)) {
            assertThat(script.exitCode()).as(script::err).isZero();
            id = json(script.out()).path("applicationId").asString();
        }
        awaitPending(id);
        assertThat(helen(suite.manager(), "/leave-applications/" + id).text("note"))
                .isEqualTo("über Zürich");
        try (var script = TimeoffScript.startInShell(environment, "inbox")) {
            assertThat(script.exitCode()).as(script::err).isZero();
            assertThat(script.lines()).anySatisfy(it -> assertThat(it).contains(id, "über Zürich"));
        }
        try (var script = TimeoffScript.startInShell(environment, "decline \"$(printf '" + UEBER + "')\"")) {
            assertThat(script.exitCode()).isEqualTo(2);
            assertThat(script.err()).contains("\"über Zürich\" is no id");
        }
        var folder = " --data \"" + home.resolve("no") + "/$(printf '" + UEBER + "')\"";
        try (var script = TimeoffScript.startInShell(environment, "reset" + folder)) {
            assertThat(script.exitCode()).as(script::err).isZero();
            assertThat(script.out()).isEqualTo("Nothing to erase at " + home.resolve("no/über Zürich") + "\n");
        }
    }

    @Test
    void theNewestIsFirstForWhoWantsItSo() {
        var older = apply("alice");
        var newer = apply("alice");
        awaitPending(older);
        awaitPending(newer);
        try (var inbox = run("mia", "inbox", "--newest-first", "--limit", "2")) {
            assertThat(inbox.exitCode()).as(inbox::err).isZero();
            assertThat(inbox.lines().stream().filter(it -> !it.startsWith(" ")))
                    .satisfiesExactly(
                            it -> assertThat(it).startsWith("ID"),
                            it -> assertThat(it).startsWith(newer),
                            it -> assertThat(it).startsWith(older));
        }
    }

    @Test
    void whoDecidedBeforeIsSaid() {
        var id = apply("alice");
        awaitPending(id);
        try (var approve = run("helen", "approve", id, "--comment", "See you!")) {
            assertThat(approve.exitCode()).as(approve::err).isZero();
            assertThat(approve.err()).isEmpty();
        }
        try (var again = run("helen", "approve", id, "--comment", "See you!")) {
            assertThat(again.exitCode()).isZero();
            assertThat(again.err()).as("may be a retry").isEmpty();
        }
        try (var again = run("helen", "approve", id, "--comment", "Enjoy!")) {
            assertThat(again.exitCode()).isZero();
            assertThat(again.err()).isEqualTo("You had approved it before: See you!\n");
        }
        try (var late = run("mia", "approve", id, "--comment", "See you!")) {
            assertThat(late.exitCode()).isZero();
            assertThat(late.out()).startsWith("Approved: alice@example.com");
            assertThat(late.err()).isEqualTo("helen@example.com had approved it before: See you!\n");
        }
        try (var late = run("mia", "approve", id, "--json")) {
            assertThat(late.exitCode()).isZero();
            assertThat(json(late.out()).path("processedBy").asString()).isEqualTo("helen@example.com");
            assertThat(late.err()).isEqualTo("helen@example.com had approved it before: See you!\n");
        }
        try (var late = run("mia", "decline", id, "--comment", "No.")) {
            assertThat(late.exitCode()).isEqualTo(1);
            assertThat(late.out()).isEmpty();
            assertThat(late.err()).isEqualTo("helen@example.com had approved it before: See you!\n");
        }
    }

    /** The id, or nothing if it was refused. */
    private String apply(String person, String... more) {
        var arguments =
                new ArrayList<>(List.of("apply", "--department", "IT", "--hours", "8", "--date", day, "--json"));
        arguments.addAll(List.of(more));
        try (var apply = run(person, arguments.toArray(String[]::new))) {
            return apply.exitCode() == 0
                    ? json(apply.out()).path("applicationId").asString()
                    : "";
        }
    }

    private static void decide(String command, String id, String comment) {
        try (var decide = run("mia", command, id, "--comment", comment)) {
            assertThat(decide.exitCode()).as(decide::err).isZero();
        }
    }

    private void assertSays(String start, TimeoffScript script) {
        try (script) {
            assertThat(script.exitCode()).as(script::err).isZero();
            assertThat(script.out()).startsWith(start + "alice@example.com, IT, 8 hours from " + day);
            assertThat(script.err()).isEmpty();
        }
    }

    private static void assertFails(int exitCode, String reason, TimeoffScript script) {
        try (script) {
            assertThat(script.exitCode()).as(script::err).isEqualTo(exitCode);
            assertThat(script.err()).contains(reason).doesNotContain("Exception");
            assertThat(script.out()).isEmpty();
        }
    }

    private static TimeoffScript run(String person, String... arguments) {
        return TimeoffScript.start(as(person, Map.of()), arguments);
    }

    /** A demo person, whose password is the first name. */
    private static Map<String, String> as(String person, Map<String, String> more) {
        var all = new HashMap<>(addresses());
        all.put("TIMEOFF_USER", person + "@example.com");
        all.put("TIMEOFF_PASSWORD", person);
        all.putAll(more);
        return all;
    }

    private static Map<String, String> addresses() {
        return Map.of(
                "TIMEOFF_EMPLOYEE_URL", suite.employee().toString(),
                "TIMEOFF_MANAGER_URL", suite.manager().toString(),
                "TIMEOFF_READER_URL", suite.reader().toString(),
                "TIMEOFF_NOTIFICATIONS_URL", suite.notifications().toString());
    }

    private static void awaitPending(String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> helen(suite.manager(), "/leave-applications/" + id).status(), status -> status == 200);
    }

    private static void awaitResult(String id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> helen(suite.reader(), "/leave-application-results/" + id)
                .body()
                .path("approved")
                .isBoolean());
    }

    private static void awaitHistory(String id, int entries) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> helen(suite.reader(), "/leave-application-results/" + id + "/history")
                                .body()
                                .path("items")
                                .size(),
                        size -> size == entries);
    }

    private static JsonNode pending(String department) {
        return helen(suite.manager(), "/leave-applications?status=PENDING&department=" + department)
                .body();
    }

    private static Http.Answer helen(URI service, String path) {
        return new Http(service).as(People.HELEN).get(path);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
