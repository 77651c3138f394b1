package com.timeoff.launcher.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaOptionsTest {

    @Test
    void theUsersOptionsComeLast() {
        assertThat(JavaOptions.appended(List.of("-Xmx256m"), Map.of("TIMEOFF_JAVA_OPTS", " -Xmx1g  -Da=b ")))
                .containsExactly("-Xmx256m", "-Xmx1g", "-Da=b");
        assertThat(JavaOptions.appended(List.of("-Xmx256m"), Map.of())).containsExactly("-Xmx256m");
    }
}
