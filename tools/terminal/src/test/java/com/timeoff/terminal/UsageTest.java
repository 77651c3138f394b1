package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsageTest {

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @Test
    void aPasswordIsNoOption() {
        assertThat(run("inbox", "--user", "mia@example.com:mia")).isEqualTo(2);
        assertThat(err.toString()).contains("TIMEOFF_PASSWORD");
        assertThat(run("inbox", "--password", "mia")).isEqualTo(2);
    }

    @Test
    void wrongValuesAreNamed() {
        assertThat(run("apply", "--hours", "many")).isEqualTo(2);
        assertThat(run("apply", "--date", "tomorrow")).isEqualTo(2);
        assertThat(run("apply", "--days", "2", "--hours", "16")).isEqualTo(2);
        assertThat(run("away", "--from", "yesterday")).isEqualTo(2);
        assertThat(run("results", "--approved", "--declined")).isEqualTo(2);
        assertThat(run("results", "--status", "GONE")).isEqualTo(2);
        assertThat(run("results", "--status", "CANCELLED", "--approved")).isEqualTo(2);
        assertThat(run("results", "--email", "alice")).isEqualTo(2);
        assertThat(run("notifications", "--off", "everything")).isEqualTo(2);
        assertThat(run("notifications", "--on", "decision", "--off", "waiting,decision"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--hours", "--date", "--days", "--from", "--approved", "mutually exclusive", "--status")
                .contains("--email must be an e-mail address")
                .contains("--on and --off exclude each other for one kind", "WAITING, DECISION, REMINDER");
    }

    @Test
    void helpListsAllCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("apply", "inbox", "approve", "decline", "results")
                .contains("withdraw", "cancel", "keep", "comment", "history", "away", "notifications");
    }

    @Test
    void helpNamesTheDepartments() {
        for (var command : List.of("apply", "inbox", "results", "away")) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out.toString()).contains("One of " + Department.all());
        }
    }

    @Test
    void helpNamesTheStatuses() {
        assertThat(run("results", "--help")).isZero();
        assertThat(out.toString())
                .contains(Stream.of(LeaveStatus.values()).map(Enum::name).toList());
    }

    private int run(String... arguments) {
        return TimeoffTerminal.commandLine()
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
    }
}
