package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentTest {

    @Test
    void eachHasThePartitionOfTheContract() {
        assertThat(Department.HR.partition()).isZero();
        assertThat(Department.IT.partition()).isEqualTo(1);
        assertThat(Department.OPS.partition()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "IT", "It", " it "})
    void isFoundHoweverItIsTyped(String name) {
        assertThat(Department.named(name)).contains(Department.IT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SALES", "I T", "0", "\u0131t", "OP\u017f"})
    void anUnknownNameIsNone(String name) {
        assertThat(Department.named(name)).isEmpty();
    }
}
