package com.timeoff.launcher.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java itself reads the files {@code java.options}. */
class JavaOptionsFilesTest {

    private static final Installation HERE = Installation.at(Path.of("..", ".."));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"EMPLOYEE, 5000", "MANAGER, 50000", "READER, 50000", "NOTIFICATIONS, 50000"})
    void thoseNobodyWaitsForHaveTheOptimizingCompilerLater(PartName service, int calls) throws Exception {
        assertThat(flags(service))
                .containsPattern("\\bTier4InvocationThreshold += " + calls + " ")
                .containsPattern("\\bTieredStopAtLevel += 4 ")
                .containsPattern("\\bMaxInlineLevel += 9 ");
    }

    /** What the services and their dependencies write, and what they say. */
    @Test
    void textIsUtf8AndEnglishOnAnyHost() throws Exception {
        List<String> shown = List.of("-XshowSettings:properties", "-version");
        for (List<String> command : List.of(
                JavaCommand.of(List.of("@" + HERE.javaOptions("timeoff-core")), shown.toArray(String[]::new)),
                JavaCommand.frugal(List.of(), shown.toArray(String[]::new)))) {
            assertThat(output(command)).contains("file.encoding = UTF-8\n", "user.language = en\n");
        }
    }

    private String flags(PartName service) throws IOException, InterruptedException {
        List<String> options = List.of(
                "@" + HERE.javaOptions("timeoff-core"),
                "@" + HERE.javaOptions(service.label()),
                "-XX:+PrintFlagsFinal");
        return output(JavaCommand.of(options, "-version"));
    }

    /** On a Turkish host with a charset of its own. */
    private String output(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment()
                .putAll(Map.of("LC_ALL", "C", "JAVA_TOOL_OPTIONS", "-Duser.language=tr -Dfile.encoding=ISO-8859-9"));
        int code = builder.start().waitFor();
        String text = Files.readString(out);
        assertThat(code).as(text).isZero();
        return text;
    }
}
