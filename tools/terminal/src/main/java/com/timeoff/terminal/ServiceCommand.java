package com.timeoff.terminal;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have in common: who calls, where, and how the answer is shown. */
abstract class ServiceCommand implements Callable<Integer> {

    private static final String USER = "TIMEOFF_USER";
    private static final String PASSWORD = "TIMEOFF_PASSWORD";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--user",
            paramLabel = "EMAIL",
            description = "Who calls (default: TIMEOFF_USER). The password is TIMEOFF_PASSWORD, or asked for.")
    private @Nullable String user;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "As given to ./timeoff up. Other hosts: TIMEOFF_EMPLOYEE_URL, TIMEOFF_MANAGER_URL,"
                    + " TIMEOFF_READER_URL, TIMEOFF_NOTIFICATIONS_URL.")
    private int portOffset;

    @Option(names = "--json", description = "The answer as it came.")
    private boolean json;

    private @Nullable BasicCredentials credentials;

    @Override
    public final Integer call() {
        try (Screen screen = Screen.open()) {
            run(screen);
            return 0;
        }
    }

    abstract void run(Screen screen);

    boolean json() {
        return json;
    }

    Service service(ServiceName name, Screen screen) {
        try {
            return new Service(name.address(System.getenv(), portOffset), credentials(screen));
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    /** What was given, else what the person at the terminal says, if there is one. */
    <T> T givenOrAsked(@Nullable T given, String option, Question<T> question, Screen screen) {
        return given != null ? given : ask(option, question, screen);
    }

    int positive(int limit) {
        if (limit < 1) {
            throw usage("--limit must be at least 1");
        }
        return limit;
    }

    ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException("not started by picocli");
        }
        return new ParameterException(spec.commandLine(), message);
    }

    private <T> T ask(String option, Question<T> question, Screen screen) {
        return screen.prompt()
                .orElseThrow(() -> usage("Missing: " + option + " (there is no terminal to ask at)"))
                .ask(question);
    }

    private BasicCredentials credentials(Screen screen) {
        if (credentials == null) {
            String email = user();
            String who = givenOrAsked(email, "--user, or " + USER, Question.text("Your e-mail", null), screen);
            credentials = new BasicCredentials(who, password(who, screen));
        }
        return credentials;
    }

    private @Nullable String user() {
        if (user == null) {
            return environment(USER);
        }
        if (user.contains(":")) {
            throw usage("--user takes no password, which others could see: set " + PASSWORD + ", or be asked for it");
        }
        return user;
    }

    private String password(String who, Screen screen) {
        String given = environment(PASSWORD);
        if (given != null) {
            return given;
        }
        if (screen.prompt().isEmpty()) {
            throw usage("Missing: " + PASSWORD + " (there is no terminal to ask at)");
        }
        return Prompt.password("Password of " + who);
    }

    private static @Nullable String environment(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isEmpty() ? null : value;
    }
}
