package com.timeoff.terminal;

import com.timeoff.launcher.process.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.terminal.impl.AbstractTerminal;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/** What a person sees and types: a terminal where there is one, else plain text in and out. */
final class Screen implements AutoCloseable {

    private static final String BOLD = "\033[1m";
    private static final String PLAIN = "\033[0m";
    private static final String INDENT = " ".repeat(ShortId.LENGTH + 2);

    private final @Nullable Terminal terminal;
    private final PrintStream out = utf8(FileDescriptor.out);
    private final PrintStream err = utf8(FileDescriptor.err);

    private Screen(@Nullable Terminal terminal) {
        this.terminal = terminal;
    }

    static Screen open() {
        return new Screen(terminal());
    }

    /** Somebody who can be asked. */
    Optional<Prompt> prompt() {
        return Optional.ofNullable(terminal).map(Prompt::new);
    }

    void print(String line) {
        out.println(Printable.line(line));
    }

    /** For a script: it stays JSON. */
    void json(String document) {
        out.println(Printable.json(document));
    }

    /** Beside the output, which may go to a script. */
    void note(String line) {
        err.println(Printable.line(line));
    }

    void table(List<Table.Column> columns, List<List<String>> rows) {
        Table table = Table.of(columns, rows, width());
        heading(table);
        rows.forEach(row -> print(table.row(row)));
    }

    /** What belongs to the row above it. */
    void detail(String line) {
        out.println(Table.cut(INDENT + Printable.line(line), width()));
    }

    void heading(Table table) {
        out.println(colours() ? BOLD + table.header() + PLAIN : table.header());
    }

    /** Of a line of output; unlimited where that is no terminal. */
    int width() {
        int columns = terminal != null && isTerminal() ? terminal.getWidth() : 0;
        return columns > 0 ? columns : Table.UNLIMITED;
    }

    /** Whether the output is for a person's eyes. */
    boolean isTerminal() {
        return isOutput(terminal);
    }

    /** Nobody reads on, as behind {@code | head}. */
    boolean closed() {
        return out.checkError();
    }

    @Override
    public void close() {
        try {
            if (terminal != null) {
                terminal.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean colours() {
        return terminal != null
                && isTerminal()
                && !terminal.getType().startsWith(Terminal.TYPE_DUMB)
                && System.getenv("NO_COLOR") == null;
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    private static boolean isOutput(@Nullable Terminal terminal) {
        return terminal instanceof AbstractTerminal it && it.getSystemStream() == SystemStream.Output;
    }

    private static @Nullable Terminal terminal() {
        try {
            return TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .encoding(StandardCharsets.UTF_8)
                    .systemOutput(SystemOutput.SysOutOrSysErr)
                    // It would ask the terminal about itself and wait for the answer.
                    .graphemeCluster(false)
                    .build();
        } catch (IllegalStateException | IOException e) {
            // Standard input is no terminal.
            return null;
        }
    }
}
