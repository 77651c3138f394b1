package com.timeoff.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void theLastLinesOfALongLog() throws IOException {
        Path log = folder.resolve("long.log");
        Files.write(
                log,
                IntStream.rangeClosed(1, 50_000).mapToObj(Integer::toString).toList());
        assertThat(LogTail.last(log, 3)).containsExactly("49998", "49999", "50000");
    }

    @Test
    void aShortLogIsWhole() throws IOException {
        assertThat(LogTail.last(Files.writeString(folder.resolve("a.log"), "one\ntwo"), 15))
                .containsExactly("one", "two");
    }

    /** It is shown when a part dies, and clients may have made it write anything. */
    @Test
    void itDoesNotSteerTheTerminal() throws IOException {
        assertThat(LogTail.last(Files.writeString(folder.resolve("b.log"), "\u009b2J\033[31m\nüber"), 15))
                .containsExactly("?2J?[31m", "über");
    }
}
