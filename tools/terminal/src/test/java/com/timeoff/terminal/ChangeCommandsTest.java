package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.terminal.ScriptedService.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent for a command, and what is said about the answer. */
class ChangeCommandsTest {

    private static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";
    private static final String PATH = "/leave-applications/" + ID;

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anApplicationOnItsWayIsAskedForAgain() {
        service.on("PUT", 404, "{}")
                .on("PUT", 404, "{}")
                .on("PUT", 200, application("WITHDRAWN", "WITHDRAWN", "alice"));

        TerminalProcess withdraw = run("alice", "withdraw", ID, "--comment", "mine");

        assertThat(withdraw.printed())
                .isEqualTo("Withdrawn: alice@example.com, IT, 8 hours from 2026-12-01 (" + ID + ")\n");
        assertThat(withdraw.exitCode()).isZero();
        assertThat(service.requests("PUT"))
                .hasSize(3)
                .containsOnly(new Request("PUT", PATH + "/withdrawal", null, "{\"comment\":\"mine\"}"));
    }

    @Test
    void whatStaysAwayIsSaid() {
        TerminalProcess withdraw = run("alice", "withdraw", ID);

        assertThat(withdraw.printed()).isEqualTo("It is not there.\n");
        assertThat(withdraw.exitCode()).isEqualTo(1);
        assertThat(service.requests("PUT")).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "approve, WITHDRAWN, That is final.",
        "decline, CANCELLED, That is final.",
        "approve, CANCELLATION_REQUESTED, 'A manager or HR grants that by cancel, or refuses it by keep.'",
        "withdraw, APPROVED, To end approved leave: cancel.",
        "cancel, PENDING, To decide on it: approve or decline. To take it back: withdraw.",
        "keep, DECLINED, That is final."
    })
    void aConflictSaysWhatItIsNow(String command, String status, String advice) {
        service.on("GET", 200, application(status, "", ""))
                .on("PUT", 409, "{\"detail\":\"It is so already.\",\"applicationStatus\":\"" + status + "\"}");

        TerminalProcess refused = run("mia", command, ID, "--comment", "x");

        assertThat(refused.printed()).startsWith("It is so already.\n" + advice + "\n");
        assertThat(refused.exitCode()).isEqualTo(1);
    }

    @Test
    void whoseLeaveItIsAsksToCancelIt() {
        service.on("GET", 200, application("APPROVED", "APPROVED", "mia"))
                .on("PUT", 200, application("CANCELLATION_REQUESTED", "CANCELLATION_REQUESTED", "alice"));

        assertThat(run("alice", "cancel", ID).printed()).startsWith("Asked to cancel: alice@example.com");
        assertThat(service.requests("PUT"))
                .containsExactly(new Request("PUT", PATH + "/cancellation", null, "{\"comment\":null}"));
    }

    @Test
    void whoAskedAsksAgainAndGrantsNothing() {
        String requested = application("CANCELLATION_REQUESTED", "CANCELLATION_REQUESTED", "alice");
        service.on("GET", 200, requested)
                .on("GET /me", 200, "{\"email\":\"alice@example.com\",\"name\":null}")
                .on("PUT", 200, requested);

        assertThat(run("Alice", "cancel", ID).exitCode()).isZero();
        assertThat(service.requests("PUT")).extracting(Request::uri).containsExactly(PATH + "/cancellation");
    }

    /** Again it needs no comment either. */
    @ParameterizedTest
    @ValueSource(strings = {"CANCELLATION_REQUESTED", "CANCELLED"})
    void anotherGrantsWhatIsRequested(String status) {
        service.on("GET", 200, application(status, status, "alice"))
                .on("PUT", 200, application("CANCELLED", "CANCELLED", "mia"));

        assertThat(run("mia", "cancel", ID).printed()).startsWith("Cancelled: alice@example.com");
        assertThat(service.requests("PUT"))
                .containsExactly(new Request(
                        "PUT", PATH + "/cancellation/decision", null, "{\"comment\":null,\"decision\":\"APPROVED\"}"));
    }

    @Test
    void anothersLeaveIsNotCancelledWithoutAComment() {
        service.on("GET", 200, application("APPROVED", "APPROVED", "mia"))
                .on("PUT", 200, application("CANCELLED", "CANCELLED", "mia"));

        TerminalProcess silent = run("mia", "cancel", ID);
        assertThat(silent.exitCode()).isEqualTo(2);
        assertThat(silent.printed()).contains("Missing: --comment");
        assertThat(service.requests("PUT")).isEmpty();

        assertThat(run("mia", "cancel", ID, "--comment", "We are closed.").exitCode())
                .isZero();
        assertThat(service.requests("PUT"))
                .containsExactly(new Request("PUT", PATH + "/cancellation", null, "{\"comment\":\"We are closed.\"}"));
    }

    @Test
    void keepingRefusesTheCancellation() {
        service.on("PUT", 200, application("APPROVED", "CANCELLATION_REFUSED", "mia"));

        assertThat(run("mia", "keep", ID).exitCode()).isEqualTo(2);
        assertThat(run("mia", "keep", ID, "--comment", "Too late.").printed()).startsWith("Kept: alice@example.com");
        assertThat(service.requests("PUT"))
                .containsExactly(new Request(
                        "PUT",
                        PATH + "/cancellation/decision",
                        null,
                        "{\"comment\":\"Too late.\",\"decision\":\"DECLINED\"}"));
    }

    @Test
    void whoDidItBeforeIsSaid() {
        service.on("GET /me", 200, "{\"email\":\"helen@example.com\"}")
                .on("PUT", 200, application("WITHDRAWN", "WITHDRAWN", "alice"));

        TerminalProcess late = run("helen", "withdraw", ID);

        assertThat(late.exitCode()).isZero();
        assertThat(late.printed()).endsWith("alice@example.com had withdrawn it before: mine\n");
    }

    /** A name says little: it may be the caller's own, and somebody else's. */
    @Test
    void whoHasTheSameNameIsAnother() {
        String withdrawn = application("WITHDRAWN", "WITHDRAWN", "alice").replace(":null", ":\"Helen\"");
        service.on("GET /me", 200, "{\"email\":\"helen@example.com\",\"name\":\"Helen\"}")
                .on("PUT " + PATH + "/withdrawal", 200, withdrawn)
                .on("PUT", 200, application("APPROVED", "APPROVED", "mia").replace(":null", ":\"Helen\""));

        assertThat(run("helen", "withdraw", ID).printed())
                .endsWith("Helen <alice@example.com> had withdrawn it before: mine\n");
        assertThat(run("helen", "approve", ID, "--comment", "mine").printed())
                .contains("Helen <mia@example.com> had approved it before");
    }

    @Test
    void theHistoryNamesWithTheEmail() {
        service.on("GET", 200, """
                {"items":[{"revision":1,"change":"APPROVED","changedBy":"mia@example.com","changedByName":"Mia Tan"},\
                {"revision":2,"change":"COMMENTED","changedBy":"alice@example.com","changedByName":null}]}""");

        assertThat(run("alice", "history", ID).printed())
                .contains("approved   Mia Tan <mia@example.com>", "commented  alice@example.com");
    }

    @Test
    void aCommentIsSentAgainWithTheSameKey() {
        service.on("GET", 404, "{}")
                .on("GET", 200, application("PENDING", "", ""))
                .on("POST", 503, "{\"detail\":\"Not now.\"}")
                .on("POST", 200, application("PENDING", "COMMENTED", "alice"));

        TerminalProcess comment = run("alice", "comment", ID, "Half a day would do.");

        assertThat(comment.printed()).contains("attempt 2 of 4", "Commented: alice@example.com");
        assertThat(service.requests("POST")).hasSize(2).satisfies(sent -> {
            assertThat(sent.get(0).uri()).isEqualTo(PATH + "/comments");
            assertThat(sent.get(0).body()).isEqualTo("{\"comment\":\"Half a day would do.\"}");
            assertThat(sent.get(0).idempotencyKey()).isNotBlank();
            assertThat(sent.get(1)).isEqualTo(sent.get(0));
        });
    }

    @Test
    void anAbbreviatedIdIsLookedForWhereTheCommandCanBeOf() {
        String requested = "{\"items\":[" + application("CANCELLATION_REQUESTED", "", "") + "],\"nextCursor\":null}";
        service.on("GET /leave-applications", 200, "{\"items\":[],\"nextCursor\":null}")
                .on("GET /leave-applications", 200, requested)
                .on("GET", 200, application("APPROVED", "APPROVED", "mia"))
                .on("PUT", 200, application("CANCELLATION_REQUESTED", "CANCELLATION_REQUESTED", "alice"));

        assertThat(run("alice", "cancel", "1C823").exitCode()).isZero();
        assertThat(run("alice", "cancel", "0000").printed())
                .isEqualTo("No id begins with \"0000\" among the newest approved applications.\n");
        assertThat(service.requests("GET"))
                .extracting(Request::uri)
                .contains(
                        "/leave-applications?order=NEWEST&status=APPROVED&limit=200",
                        "/leave-applications?order=NEWEST&status=CANCELLATION_REQUESTED&limit=200",
                        PATH);
    }

    /** By the person whose name it is, with the comment "mine". */
    private static String application(String status, String change, String by) {
        String last = """
                {"change":"%s","changedBy":"%s@example.com","changedByName":null,"comment":"mine"}""".formatted(change, by);
        return """
                {"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":8,\
                "leaveStartDate":"2026-12-01","status":"%s","lastChange":%s}""".formatted(ID, status, change.isEmpty() ? "null" : last);
    }

    private TerminalProcess run(String person, String... arguments) {
        return TerminalProcess.run(service, person, arguments);
    }
}
