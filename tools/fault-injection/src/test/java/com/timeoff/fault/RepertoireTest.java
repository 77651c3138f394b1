package com.timeoff.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepertoireTest {

    @Test
    void noTwoScenariosHaveOneName() {
        assertThat(Repertoire.ALL.stream()
                        .flatMap(act -> act.scenarios().stream().map(Scenario::name)))
                .doesNotHaveDuplicates()
                .contains("manager-killed-before-offset-commit", "employee-service-terminated")
                // It is a part of e-mail addresses.
                .allMatch(name -> name.matches("[a-z0-9-]{1,63}"));
    }
}
