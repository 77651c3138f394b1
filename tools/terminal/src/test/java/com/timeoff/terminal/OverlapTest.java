package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a manager is told of the days of an application before and while deciding. */
class OverlapTest {

    private static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";
    private static final String OTHER = "2d934d80-2daa-3180-aed1-7aececb1d7fa";

    private static final String OVERLAPS = """
            "overlaps":[{"applicationId":"%s","status":"APPROVED","leaveDurationInHours":12,\
            "leaveStartDate":"2026-12-04","lastDay":"2026-12-07"}]""".formatted(OTHER);

    private static final String PENDING = """
            {"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":8,\
            "leaveStartDate":"2026-12-05","lastDay":"2026-12-07","workingDays":1,"submittedAt":null,"note":"at the sea",\
            "status":"PENDING",%s,"awayCount":%d,"away":[\
            {"name":"Bob","firstDay":"2026-12-07","lastDay":"2026-12-07","partOfLastDay":{"hours":4,"of":8},"status":"APPROVED"},\
            {"name":"Eve","firstDay":"2026-12-01","lastDay":"2026-12-31","partOfLastDay":{"hours":2,"of":6},"status":"CANCELLATION_REQUESTED"}]}""";

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void theInboxTellsDaysOverlapsAndWhoIsAway() {
        service.on("GET", 200, page(PENDING.formatted(ID, OVERLAPS, 2))).on("GET", 200, page(""));

        assertThat(run("inbox").printed().lines().map(it -> it.replaceAll(" {2,}", "|")))
                .containsExactly(
                        "ID|EMPLOYEE|DEPARTMENT|FIRST DAY|LAST DAY|DAYS|HOURS|SUBMITTED|NOTE",
                        ID + "|alice@example.com|IT|2026-12-05|2026-12-07|1|8|at the sea",
                        "|overlaps|Fri 2026-12-04 to Mon 2026-12-07, 12 h (" + OTHER + "), approved",
                        "|away|Mon 2026-12-07, Bob, 4 of 8 h",
                        "|away|Tue 2026-12-01 to Thu 2026-12-31, Eve, 2 of 6 h on the last day, asked to cancel");
    }

    @Test
    void theInboxTellsHowManyMoreAreAway() {
        service.on("GET", 200, page(PENDING.formatted(ID, "\"overlaps\":[]", 25)))
                .on("GET", 200, page(""));

        assertThat(run("inbox").printed()).doesNotContain("overlaps").endsWith("away      and 23 more\n");
    }

    @Test
    void anApprovalThatOverlapsSaysWithWhat() {
        service.on("PUT", 409, """
                {"type":"urn:timeoff:problem:overlaps-approved-leave","status":409,\
                "detail":"It overlaps approved leave.",%s}""".formatted(OVERLAPS));

        TerminalProcess approve = run("approve", ID);

        assertThat(approve.printed()).isEqualTo("""
                It overlaps approved leave.
                  Fri 2026-12-04 to Mon 2026-12-07, 12 h (%s), approved
                Decline this one, or cancel the other first.
                """.formatted(OTHER));
        assertThat(approve.exitCode()).isEqualTo(1);
        assertThat(service.requests("GET")).isEmpty();
    }

    @Test
    void whatWasDoneNamesTheLastDay() {
        service.on("PUT", 200, """
                {"applicationId":"%s","empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":12,\
                "leaveStartDate":"2026-12-04","lastDay":"2026-12-07","status":"APPROVED","processedBy":"mia@example.com"}""".formatted(ID));

        assertThat(run("approve", ID).printed())
                .isEqualTo("Approved: alice@example.com, IT, 12 hours from 2026-12-04 to 2026-12-07 (" + ID + ")\n");
    }

    private static String page(String items) {
        return "{\"items\":[" + items + "],\"nextCursor\":null}";
    }

    private TerminalProcess run(String... arguments) {
        return TerminalProcess.run(service, "mia", arguments);
    }
}
