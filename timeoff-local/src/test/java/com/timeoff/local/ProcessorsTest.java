package com.timeoff.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0-1; 1", "0-3,8; 1,2,3,8", "2,4-5; 4,5", "6; ''", "''; ''"})
    void theFirstIsWhicheverThereIs(String allowed, String others) {
        assertThat(Processors.withoutTheFirst(allowed)).isEqualTo(others);
    }

    @Test
    void underLoadOneIsLeftToTheEmployeeService() {
        assertThat(Stream.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER)
                        .map(it -> Processors.of(Tuning.FOR_LOAD, it)))
                .containsExactly(Processors.ALL, Processors.ALL_BUT_THE_FIRST, Processors.ALL_BUT_THE_FIRST);
        assertThat(Processors.of(Tuning.FOR_A_LAPTOP, PartName.MANAGER)).isEqualTo(Processors.ALL);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramHasOneFewer() throws IOException {
        int all = processors(Processors.ALL);
        assumeTrue(all > 1);

        assertThat(processors(Processors.ALL_BUT_THE_FIRST)).isEqualTo(all - 1);
    }

    private static int processors(Processors which) throws IOException {
        List<String> command =
                Stream.concat(which.prefix().stream(), Stream.of("nproc")).toList();
        Process process = new ProcessBuilder(command).start();
        return Integer.parseInt(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }
}
