package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.terminal.ScriptedService.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said about the days before an application is sent, and what is sent. */
class ApplyTest {

    private static final String TWO_DAYS = """
            {"from":"2026-12-04","hours":12,"firstDay":"2026-12-04","lastDay":"2026-12-07","days":[\
            {"date":"2026-12-04","hours":8,"of":8},{"date":"2026-12-07","hours":4,"of":8}]}""";

    private static final String QUEUED = "{\"applicationId\":\"1c823c7f\",\"message\":\"It is queued.\"}";

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void theDaysAreSaidBeforeItIsSent() {
        service.on("GET", 200, TWO_DAYS).on("POST", 202, QUEUED);

        TerminalProcess apply = apply("--hours", "12");

        assertThat(apply.printed()).isEqualTo("""
                Fri 2026-12-04 to Mon 2026-12-07: 2 working days, 12 hours (4 of 8 on the last day)
                It is queued.
                Application 1c823c7f
                """);
        assertThat(service.requests("GET"))
                .extracting(Request::uri)
                .containsExactly("/working-days?from=2026-12-04&hours=12&department=IT");
        assertThat(sentHours()).containsExactly(12);
    }

    @Test
    void daysAreSentAsTheHoursThatTheyHave() {
        service.on("GET", 200, """
                {"hours":7,"firstDay":"2026-12-07","lastDay":"2026-12-07","days":[{"date":"2026-12-07","hours":7,"of":7}]}""").on("POST", 202, QUEUED);

        TerminalProcess apply = apply("--days", "1", "--json");

        assertThat(apply.printed()).isEqualTo("Mon 2026-12-07: 1 working day, 7 hours\n" + QUEUED + "\n");
        assertThat(service.requests("GET"))
                .extracting(Request::uri)
                .containsExactly("/working-days?from=2026-12-04&days=1&department=IT");
        assertThat(sentHours()).containsExactly(7);
    }

    @Test
    void aPartOfOneDayIsSaid() {
        service.on("GET", 200, """
                {"hours":1,"firstDay":"2026-12-04","lastDay":"2026-12-04","days":[{"date":"2026-12-04","hours":1,"of":8}]}""").on("POST", 202, QUEUED);

        assertThat(apply("--hours", "1").printed()).startsWith("Fri 2026-12-04: 1 working day, 1 hour (1 of 8)\n");
    }

    @Test
    void daysThatCannotBeAreNotSent() {
        service.on("GET", 400, """
                {"detail":"The request is invalid.","errors":[{"field":"days","message":"must be at most 250"}]}""");

        TerminalProcess apply = apply("--days", "300");

        assertThat(apply.printed()).isEqualTo("The request is invalid.\n  days: must be at most 250\n");
        assertThat(apply.exitCode()).isEqualTo(1);
        assertThat(service.requests("POST")).isEmpty();
    }

    /** The service may be one that knows no days; what is wrong with an application it says of the application. */
    @Test
    void hoursAreSentWhateverIsSaidOfDays() {
        service.on("GET", 404, "{}").on("POST", 202, QUEUED);

        assertThat(apply("--hours", "12").printed()).startsWith("It is queued.");
        assertThat(sentHours()).containsExactly(12);
    }

    /** As without this question: what is sent is retried. */
    @Test
    void hoursAreSentWhereNobodySaysTheDays() {
        service.on("GET", ScriptedService.NO_ANSWER, "").on("POST", 202, QUEUED);

        TerminalProcess apply = apply("--hours", "12");

        assertThat(apply.printed()).startsWith("It is queued.");
        assertThat(apply.exitCode()).isZero();
        assertThat(service.requests("GET")).isNotEmpty();
        assertThat(sentHours()).containsExactly(12);
    }

    @Test
    void daysThatNobodyMakesHoursOfAreNotSent() {
        service.on("GET", ScriptedService.NO_ANSWER, "").on("POST", 202, QUEUED);

        TerminalProcess apply = apply("--days", "1");

        assertThat(apply.printed()).startsWith("Nothing answers at ");
        assertThat(apply.exitCode()).isEqualTo(3);
        assertThat(service.requests("POST")).isEmpty();
    }

    @Test
    void whoIsNotLetInIsToldBeforeAnythingIsSent() {
        service.on("GET", 401, "{\"detail\":\"Sign in.\"}").on("POST", 202, QUEUED);

        TerminalProcess apply = apply("--hours", "12");

        assertThat(apply.printed()).startsWith("Sign in.");
        assertThat(apply.exitCode()).isEqualTo(1);
        assertThat(service.requests("POST")).isEmpty();
    }

    private TerminalProcess apply(String... duration) {
        List<String> arguments = new ArrayList<>(List.of("apply", "--department", "it", "--date", "2026-12-04"));
        arguments.addAll(List.of(duration));
        return TerminalProcess.run(service, "alice", arguments.toArray(String[]::new));
    }

    private List<Integer> sentHours() {
        return service.requests("POST").stream()
                .map(it -> Json.parse(it.body()).get("leaveDurationInHours").getAsInt())
                .toList();
    }
}
