package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of a stream, which is refused once it has broken off. */
class FollowTest {

    private static final String LEAVE = """
            "applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",\
            "leaveDurationInHours":8,"leaveStartDate":"2026-12-01",""";

    private static final String BY = "\"changedBy\":\"%s@example.com\",\"changedByName\":null,\"comment\":\"%s\"}";

    private static final String RESULT = event(
            "result",
            "{" + LEAVE + "\"status\":\"APPROVED\",\"approved\":true,\"processedBy\":\"mia@example.com\","
                    + "\"comment\":\"Enjoy!\"}");

    private static final String APPROVAL = change("APPROVED", "APPROVED", "mia", "Enjoy!");

    private static final String EVENTS = event("heartbeat", "{\"everyMs\":15000}")
            + RESULT
            + APPROVAL
            + change("COMMENTED", "APPROVED", "alice", "Thanks.")
            + change("CANCELLATION_REQUESTED", "CANCELLATION_REQUESTED", "alice", "I am ill.")
            + change("CANCELLATION_REFUSED", "APPROVED", "mia", "Too late.")
            + change("CANCELLED", "CANCELLED", "helen", "Get well.")
            + change("MOVED_ON", "APPROVED", "helen", "A newer service's.");

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void changesAreShownInWordsAndADecisionOnce() {
        assertThat(run())
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("WHEN").endsWith("ID"),
                        it -> assertThat(it).contains("Connected"),
                        it -> assertThat(it).contains("approved", "mia@example.com", "Enjoy!"),
                        it -> assertThat(it).contains("commented", "alice@example.com", "Thanks."),
                        it -> assertThat(it).contains("asked to cancel", "I am ill."),
                        it -> assertThat(it).contains("kept", "mia@example.com", "Too late."),
                        it -> assertThat(it).contains("cancelled", "helen@example.com", "Get well."),
                        it -> assertThat(it).contains("moved on", "A newer service's."),
                        it -> assertThat(it).contains("lost"),
                        it -> assertThat(it).contains("That is all."));
    }

    @ParameterizedTest
    @CsvSource({"--status=cancelled, cancelled", "--approved, approved"})
    void onlyWhatIsWantedIsShown(String option, String what) {
        assertThat(run(option))
                .filteredOn(it -> it.contains("1c823c7f"))
                .singleElement(STRING)
                .contains(what);
    }

    @Test
    void jsonIsAsItCame() {
        assertThat(run("--json"))
                .filteredOn(it -> it.startsWith("{"))
                .hasSize(6)
                .satisfies(lines -> {
                    assertThat(lines.get(0)).contains("\"approved\":true");
                    assertThat(lines.get(1)).contains("\"change\":\"COMMENTED\"");
                });
    }

    /** A stream that goes on behind a result tells its change only, and the two come in no certain order. */
    @Test
    void aDecisionIsShownOnceWhicheverComesFirst() {
        assertThat(decisionsIn(APPROVAL)).hasSize(1);
        assertThat(decisionsIn(APPROVAL + RESULT)).hasSize(1);
        assertThat(decisionsIn(RESULT + APPROVAL)).hasSize(1);
        assertThat(decisionsIn(APPROVAL + change("DECLINED", "DECLINED", "helen", "No.") + RESULT))
                .hasSize(2);
    }

    @Test
    void whoHasANameIsShownWithTheEmail() {
        String named = APPROVAL.replace("\"changedByName\":null", "\"changedByName\":\"Mia Tan\"");

        assertThat(decisionsIn(named)).singleElement(STRING).contains("Mia Tan <mia@example.com>");
    }

    private static List<String> decisionsIn(String events) {
        try (ScriptedService service = new ScriptedService()) {
            return run(service, events).stream()
                    .filter(it -> it.contains("1c823c7f"))
                    .toList();
        }
    }

    private List<String> run(String... more) {
        return run(service, EVENTS, more);
    }

    private static List<String> run(ScriptedService service, String events, String... more) {
        service.on("GET", 200, events).on("GET", 403, "{\"detail\":\"That is all.\"}");
        String[] arguments = new String[more.length + 2];
        arguments[0] = "results";
        arguments[1] = "--follow";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return TerminalProcess.run(service, "helen", arguments)
                .printed()
                .lines()
                .toList();
    }

    private static String change(String change, String status, String by, String comment) {
        return event(
                "change",
                "{" + LEAVE + "\"change\":\"" + change + "\",\"status\":\"" + status + "\","
                        + BY.formatted(by, comment));
    }

    private static String event(String type, String data) {
        return "event:" + type + "\nid:0-0_c0-0\ndata:" + data + "\n\n";
    }
}
