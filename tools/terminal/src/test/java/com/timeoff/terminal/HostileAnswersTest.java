package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.timeoff.models.ControlCharacters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a service sends, it is shown and does nothing: the whole program, against one that means harm. */
class HostileAnswersTest {

    private static final String NOTE = "at the \u009b31msea\u202e \u2028\033]0;owned\u0007 \u007f";
    private static final String ESCAPED = "at the \\u009b31msea\\u202e \\u2028\\u001b]0;owned\\u0007 \\u007f";
    private static final String SHOWN = "at the ?31msea? ??]0;owned? ?";
    private static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aTableShowsIt() {
        service.on("GET", 200, page("\"note\":\"" + NOTE + "\""));

        assertThat(run("inbox")).contains(SHOWN).matches(HostileAnswersTest::isHarmless);
    }

    @Test
    void jsonStaysJson() {
        service.on("GET", 200, page("\"note\":\"" + NOTE + "\"")).on("GET", 200, "{}");

        String printed = run("inbox", "--json");

        assertThat(printed).contains(ESCAPED).matches(HostileAnswersTest::isHarmless);
        String note = JsonParser.parseString(printed.lines().findFirst().orElseThrow())
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("note")
                .getAsString();
        assertThat(note).isEqualTo(NOTE);
    }

    @Test
    void aProblemIsTold() {
        service.on(
                "GET",
                400,
                "{\"detail\":\"" + NOTE + "\",\"errors\":[{\"field\":\"" + NOTE + "\",\"message\":\"" + NOTE + "\"}]}");

        assertThat(run("inbox")).contains(SHOWN).matches(HostileAnswersTest::isHarmless);
    }

    @Test
    void aDecisionIsTold() {
        String application = "{\"applicationId\":\"" + ID + "\",\"empEmail\":\"" + NOTE
                + "\",\"status\":\"APPROVED\",\"processedBy\":\"" + NOTE + "\",\"comment\":\"" + NOTE + "\"}";
        service.on("GET", 200, application).on("PUT", 200, application);

        assertThat(run("approve", ID))
                .contains("Approved: " + SHOWN, SHOWN + " had approved it before: " + SHOWN)
                .matches(HostileAnswersTest::isHarmless);
        assertThat(run("approve", ID, "--json")).contains(ESCAPED).matches(HostileAnswersTest::isHarmless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "cancel", "keep"})
    void aChangeIsTold(String command) {
        String application = "{\"applicationId\":\"" + ID + "\",\"empEmail\":\"" + NOTE
                + "\",\"status\":\"CANCELLATION_REQUESTED\",\"lastChange\":" + change("WITHDRAWN") + "}";
        for (String change : new String[] {"WITHDRAWN", "CANCELLED", "CANCELLATION_REFUSED"}) {
            service.on("PUT", 200, application.replace("WITHDRAWN", change));
        }
        service.on("GET", 200, application);

        String[] arguments = {command, ID, "--comment", "x"};
        String printed = run(arguments) + run(arguments) + run(arguments);

        assertThat(printed)
                .contains(": " + SHOWN + ", ")
                .containsPattern("\\Q" + SHOWN + "\\E had [a-z]+ it before: \\Q" + SHOWN)
                .matches(HostileAnswersTest::isHarmless);
    }

    @Test
    void aConflictIsTold() {
        service.on("PUT", 409, "{\"detail\":\"" + NOTE + "\",\"applicationStatus\":\"" + NOTE + "\"}");

        assertThat(run("withdraw", ID)).contains(SHOWN).matches(HostileAnswersTest::isHarmless);
    }

    @Test
    void aHistoryIsShown() {
        service.on("GET", 200, "{\"items\":[" + change(NOTE) + "]}");

        assertThat(run("history", ID))
                .contains(SHOWN + "  " + SHOWN + "  " + SHOWN + "  " + SHOWN)
                .matches(HostileAnswersTest::isHarmless);
        assertThat(run("history", ID, "--json")).contains(ESCAPED).matches(HostileAnswersTest::isHarmless);
    }

    @Test
    void aRequestToCancelIsShown() {
        service.on("GET", 200, "{}").on("GET", 200, page("\"lastChange\":" + change("CANCELLATION_REQUESTED")));

        assertThat(run("inbox")).contains(ID, SHOWN + "  " + SHOWN).matches(HostileAnswersTest::isHarmless);
    }

    @Test
    void overlapsAndWhoIsAwayAreShown() {
        service.on("GET", 200, page("\"overlaps\":[" + leave() + "],\"away\":[" + leave() + "],\"awayCount\":2"))
                .on(
                        "PUT",
                        409,
                        "{\"type\":\"urn:timeoff:problem:overlaps-approved-leave\",\"detail\":\"" + NOTE
                                + "\",\"overlaps\":[" + leave() + "]}")
                .on("GET /absences", 200, "{\"items\":[" + leave() + "],\"complete\":false}");

        for (String[] command : new String[][] {{"inbox"}, {"approve", ID}, {"away"}}) {
            assertThat(run(command)).contains(SHOWN).matches(HostileAnswersTest::isHarmless);
        }
    }

    @Test
    void theDaysOfLeaveAreShown() {
        service.on(
                        "GET",
                        200,
                        "{\"firstDay\":\"" + NOTE + "\",\"lastDay\":\"\",\"hours\":8,\"days\":[" + leave() + "]}")
                .on("POST", 200, "{}");

        assertThat(run("apply", "--department", "IT", "--days", "1", "--date", "2026-12-01"))
                .contains(SHOWN)
                .matches(HostileAnswersTest::isHarmless);
    }

    @Test
    void anEventIsShown() {
        String event = "event:change\nid:0--1_c0-0\ndata:" + change(NOTE) + "\n\n";
        service.on("GET", 200, event).on("GET", 403, "{}").on("GET", 200, event).on("GET", 403, "{}");

        assertThat(run("results", "--follow")).contains(SHOWN).matches(HostileAnswersTest::isHarmless);
        assertThat(run("results", "--follow", "--json")).contains(ESCAPED).matches(HostileAnswersTest::isHarmless);
    }

    private static String page(String field) {
        return "{\"items\":[{\"applicationId\":\"" + ID + "\"," + field + "}],\"nextCursor\":null}";
    }

    private static String leave() {
        return "{\"name\":\"%s\",\"firstDay\":\"%s\",\"leaveStartDate\":\"%s\",\"status\":\"%s\",\"hours\":\"%s\"}"
                .formatted(NOTE, NOTE, NOTE, NOTE, NOTE);
    }

    private static String change(String name) {
        return "{\"change\":\"%s\",\"changedBy\":\"%s\",\"changedByName\":null,\"comment\":\"%s\",\"changedAt\":\"%s\"}"
                .formatted(name, NOTE, NOTE, NOTE);
    }

    private static boolean isHarmless(String printed) {
        return printed.codePoints().noneMatch(it -> it != '\n' && ControlCharacters.isOne(it));
    }

    private String run(String... arguments) {
        return TerminalProcess.run(service, "mia", arguments).printed();
    }
}
