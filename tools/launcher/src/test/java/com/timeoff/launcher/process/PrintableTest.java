package com.timeoff.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.command.PrintedLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintableTest {

    private static final String STEERING = "\033[2J \u009b31m \u0085 \u202eback\u2069 \u2028 \u007f";
    private static final String SHOWN = "?[2J ?31m ? ?back? ? ?";

    @Test
    void aLineIsALine() {
        assertThat(Printable.line(STEERING + "\ta\r\nb")).isEqualTo(SHOWN + "?a??b");
        assertThat(Printable.line("Ü \u00a0 \u200f א 李 🏖")).isEqualTo("Ü \u00a0 \u200f א 李 🏖");
    }

    @Test
    void linesStayLines() {
        assertThat(Printable.lines(STEERING + "\ta\nb")).isEqualTo(SHOWN + "\ta\nb");
    }

    @Test
    void jsonStaysTheSameJson() {
        assertThat(Printable.json("{\"note\":\r\n\t\"\u009b31m \u202eü\u007f\"}"))
                .isEqualTo("{\"note\":\n\t\"\\u009b31m \\u202eü\\u007f\"}");
    }

    /** Also where what is read at a time ends within a character. */
    @Test
    void aLogIsPrintedSo() throws IOException {
        var log = ("ü".repeat(5_000) + STEERING + "\n\tat\n").repeat(3);
        var out = new ByteArrayOutputStream();

        PrintedLog.copy(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), new PrintStream(out));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(("ü".repeat(5_000) + SHOWN + "\n\tat\n").repeat(3));
    }
}
