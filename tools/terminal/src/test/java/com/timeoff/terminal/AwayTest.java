package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.timeoff.terminal.ScriptedService.Request;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is away, as a table and as JSON. */
class AwayTest {

    private static final String ABSENCES = """
            {"items":[{"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"mia@example.com","name":"Mia Novak",\
            "empDepartment":"IT","firstDay":"2026-12-04","lastDay":"2026-12-07","partOfLastDay":{"hours":4,"of":8},\
            "status":"CANCELLATION_REQUESTED"},{"applicationId":null,"empEmail":null,"name":"Eve","empDepartment":"IT",\
            "firstDay":"2026-12-07","lastDay":"2026-12-07","partOfLastDay":null,"status":null}],"complete":%s}""";

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void oneLineForEachAbsence() {
        service.on("GET", 200, ABSENCES.formatted("true"));

        TerminalProcess away = run("--from", "2026-12-01", "--to", "2026-12-31", "--department", "it");

        assertThat(away.printed().lines().map(it -> it.replaceAll(" {2,}", "|")))
                .containsExactly(
                        "FIRST DAY|LAST DAY|PART|EMPLOYEE|DEPARTMENT|STATUS|ID",
                        "2026-12-04|2026-12-07|4 of 8 h|Mia Novak <mia@example.com>|IT|asked to cancel"
                                + "|1c823c7f-2daa-3180-aed1-7aececb1d7fa",
                        "2026-12-07|2026-12-07|Eve|IT");
        assertThat(service.requests("GET"))
                .extracting(Request::uri)
                .containsExactly("/absences?from=2026-12-01&to=2026-12-31&department=IT&limit=2000");
    }

    @Test
    void theComingThirtyDaysUnlessOthersAreGiven() {
        service.on("GET", 200, "{\"items\":[],\"complete\":true}");
        LocalDate today = LocalDate.now();

        assertThat(run().printed()).startsWith("Nobody whose leave you may see is away: ");
        assertThat(run("--from", "2026-02-01").printed()).contains("Sun 2026-02-01 to Mon 2026-03-02");

        assertThat(service.requests("GET").get(0).uri())
                .isIn("/absences?from=" + today + "&to=" + today.plusDays(29) + "&limit=2000", tomorrow(today));
    }

    @Test
    void moreThanTheServiceTellsIsSaid() {
        service.on("GET", 200, ABSENCES.formatted("false"));

        assertThat(run().printed()).endsWith("There are more: shorten the time by --to.\n");
    }

    @Test
    void jsonIsAsItCame() {
        service.on("GET", 200, ABSENCES.formatted("true"));

        assertThat(run("--json").printed().lines()).singleElement(STRING).isEqualTo(ABSENCES.formatted("true"));
    }

    @Test
    void aRefusalIsTold() {
        service.on("GET", 400, """
                {"detail":"The request is invalid.","errors":[{"field":"to","message":"must not be before from"}]}""");

        TerminalProcess away = run("--from", "2026-12-31", "--to", "2026-12-01");

        assertThat(away.printed()).isEqualTo("The request is invalid.\n  to: must not be before from\n");
        assertThat(away.exitCode()).isEqualTo(1);
    }

    /** Midnight may have been between the two. */
    private static String tomorrow(LocalDate today) {
        return "/absences?from=" + today.plusDays(1) + "&to=" + today.plusDays(30) + "&limit=2000";
    }

    private TerminalProcess run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "away";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return TerminalProcess.run(service, "alice", all);
    }
}
