package com.timeoff.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java itself reads the files {@code java.options}. */
class JavaOptionsFilesTest {

    private static final Installation HERE = Installation.at(Path.of(".."));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"EMPLOYEE, 5000", "MANAGER, 50000", "READER, 50000"})
    void thoseNobodyWaitsForHaveTheOptimizingCompilerLater(PartName service, int calls) throws Exception {
        assertThat(flags(service))
                .containsPattern("\\bTier4InvocationThreshold += " + calls + " ")
                .containsPattern("\\bTieredStopAtLevel += 4 ")
                .containsPattern("\\bMaxInlineLevel += 9 ");
    }

    private String flags(PartName service) throws IOException, InterruptedException {
        Path out = folder.resolve("flags");
        List<String> options = List.of(
                "@" + HERE.javaOptions("timeoff-core"),
                "@" + HERE.javaOptions(service.label()),
                "-XX:+PrintFlagsFinal");
        int code = new ProcessBuilder(JavaCommand.of(options, "-version"))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        String text = Files.readString(out);
        assertThat(code).as(text).isZero();
        return text;
    }
}
