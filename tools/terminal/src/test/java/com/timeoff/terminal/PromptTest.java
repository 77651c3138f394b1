package com.timeoff.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class PromptTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void anEmptyLineIsWhatWasProposed() throws IOException {
        assertThat(ask("\n", Question.number("Hours", 8))).isEqualTo(8);
        assertThat(ask("\n", Question.date("First day", DAY))).isEqualTo(DAY);
        assertThat(screen.toString(UTF_8)).contains("Hours [8]: ", "First day [2026-12-01]: ");
    }

    @Test
    void asksAgainUntilItCanBeUnderstood() throws IOException {
        assertThat(ask("\nXX\nit\n", Question.choice("Department", List.of("HR", "IT"))))
                .isEqualTo("IT");
        assertThat(ask("eight\n 16 \n", Question.number("Hours", 8))).isEqualTo(16);
        assertThat(ask("1.12.2026\n2026-02-30\n2026-12-01\n", Question.date("First day", DAY.plusDays(1))))
                .isEqualTo(DAY);
        assertThat(ask("\n \nno cover!\n", Question.text("Comment", null))).isEqualTo("no cover!");
        assertThat(screen.toString(UTF_8))
                .contains("It must be one of HR, IT")
                .contains("It must be a whole number")
                .contains("It must be a date")
                .contains("It must not be empty");
    }

    @Test
    void whatMayBeEmptyIsAskedOnce() throws IOException {
        assertThat(ask("\n", Question.optionalText("Note"))).isEmpty();
        assertThat(ask("at the sea\n", Question.optionalText("Note"))).isEqualTo("at the sea");
    }

    @Test
    void whoEndsTheInputIsNotAskedOn() {
        assertThatThrownBy(() -> ask("", Question.text("Comment", null)))
                .isInstanceOfSatisfying(
                        CommandFailure.class, it -> assertThat(it.exitCode()).isEqualTo(130));
    }

    private <T> T ask(String typed, Question<T> question) throws IOException {
        var keyboard = new ByteArrayInputStream(typed.getBytes(UTF_8));
        try (Terminal terminal = new DumbTerminal("test", Terminal.TYPE_DUMB, keyboard, screen, UTF_8)) {
            return new Prompt(terminal).ask(question);
        }
    }
}
