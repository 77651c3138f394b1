package com.timeoff.terminal;

import com.timeoff.launcher.process.Printable;
import java.io.Console;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal. */
final class Prompt {

    private final Terminal terminal;

    Prompt(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Asks until there is an answer that can be understood; an empty line means what is proposed. */
    <T> T ask(Question<T> question) {
        LineReader reader = reader(question.choices());
        while (true) {
            String line = line(reader, question.text());
            String answer = line.isEmpty() && question.proposal() != null ? question.proposal() : line;
            try {
                return question.parse(answer);
            } catch (IllegalArgumentException e) {
                terminal.writer().println("  " + e.getMessage());
                terminal.flush();
            }
        }
    }

    /** Not shown while it is typed. The JDK's own console does that on any terminal. */
    static String password(String text) {
        Console console = System.console();
        if (console == null) {
            throw CommandFailure.because("The password cannot be asked for here: set TIMEOFF_PASSWORD.");
        }
        char @Nullable [] password = console.readPassword("%s: ", text);
        if (password == null) {
            throw CommandFailure.interrupted();
        }
        return new String(password);
    }

    private LineReader reader(List<String> choices) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .completer(new StringsCompleter(choices))
                // What is typed here is no command line: "!" is no history, "\" no escape.
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .build();
    }

    private static String line(LineReader reader, String text) {
        try {
            return reader.readLine(Printable.line(text) + ": ").strip();
        } catch (UserInterruptException | EndOfFileException e) {
            throw CommandFailure.interrupted();
        }
    }
}
