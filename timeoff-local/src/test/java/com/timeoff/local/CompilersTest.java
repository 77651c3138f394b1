package com.timeoff.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompilersTest {

    private static final String SIMPLE = "-XX:TieredStopAtLevel=1";

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYEE", "MANAGER", "READER"})
    void aLaptopHasTheSimpleOneForAll(PartName service) {
        assertThat(Compilers.FOR_A_LAPTOP.of(service)).containsExactly(SIMPLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYEE", "MANAGER", "READER"})
    void underLoadAllHaveTheOptimizingOne(PartName service) {
        assertThat(Compilers.FOR_LOAD.of(service)).isNotEmpty().doesNotContain(SIMPLE);
    }

    @Test
    void thoseNobodyWaitsForHaveItLater() {
        assertThat(Compilers.FOR_LOAD.of(PartName.EMPLOYEE)).doesNotContainAnyElementsOf(Compilers.LATE);
        assertThat(Compilers.FOR_LOAD.of(PartName.MANAGER)).containsAll(Compilers.LATE);
        assertThat(Compilers.FOR_LOAD.of(PartName.READER)).containsAll(Compilers.LATE);
    }
}
