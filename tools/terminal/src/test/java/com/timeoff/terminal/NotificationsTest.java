package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.timeoff.terminal.ScriptedService.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which mails one gets, as a table and as JSON. */
class NotificationsTest {

    private static final String PATH = "/notification-preferences";
    private static final String PREFERENCES = """
            {"email":"mia@example.com","preferences":[{"kind":"WAITING","mail":true},{"kind":"DECISION","mail":false},\
            {"kind":"DIGEST","mail":true}]}""";

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void oneLineForEachKindAlsoForOneThatIsNotKnownHere() {
        service.on("GET " + PATH, 200, PREFERENCES);

        assertThat(run().printed().lines().map(it -> it.replaceAll(" {2,}", "|")))
                .containsExactly(
                        "KIND|MAIL|TELLS",
                        "waiting|on|an application, or a request to cancel, waits for your decision",
                        "decision|off|what becomes of your own leave",
                        "digest|on");
        assertThat(service.requests("PUT")).isEmpty();
    }

    @Test
    void onlyWhatIsNamedIsChanged() {
        service.on("PUT " + PATH, 200, PREFERENCES);

        TerminalProcess changed = run("--off", "decision,Reminder", "--on", "WAITING");

        assertThat(changed.printed()).contains("decision  off");
        assertThat(changed.exitCode()).isZero();
        assertThat(service.requests("PUT")).extracting(Request::body).containsExactly("""
                {"preferences":[{"kind":"WAITING","mail":true},{"kind":"DECISION","mail":false},\
                {"kind":"REMINDER","mail":false}]}""");
        assertThat(service.requests("GET")).isEmpty();
    }

    @Test
    void jsonIsAsItCame() {
        service.on("GET " + PATH, 200, PREFERENCES);

        assertThat(run("--json").printed().lines()).singleElement(STRING).isEqualTo(PREFERENCES);
    }

    @Test
    void aRefusalIsTold() {
        service.on("PUT " + PATH, 400, """
                {"detail":"The request is invalid.","errors":[{"field":"preferences[0].kind","message":"is unknown"}]}""");

        TerminalProcess refused = run("--off", "waiting");

        assertThat(refused.printed()).isEqualTo("The request is invalid.\n  preferences[0].kind: is unknown\n");
        assertThat(refused.exitCode()).isEqualTo(1);
    }

    private TerminalProcess run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "notifications";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return TerminalProcess.run(service, "mia", all);
    }
}
