package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Departments as people type them, and ids of positions. */
class NamesPropertyTest {

    @Property
    void aDepartmentIsFoundHoweverItIsTyped(@ForAll Department department, @ForAll("spaces") String space) {
        for (var name : new String[] {department.name(), department.name().toLowerCase(Locale.ROOT)}) {
            assertThat(Department.named(space + name + space)).contains(department);
        }
    }

    @Property
    void nothingElseIsADepartment(@ForAll("nearlyNames") String text) {
        assertThat(Department.named(text))
                .isEqualTo(Arrays.stream(Department.values())
                        .filter(it -> it.name().equalsIgnoreCase(text.strip()))
                        .findFirst());
    }

    @Property
    void everyPositionHasAnIdOfItsOwn(@ForAll("positions") Position one, @ForAll("positions") Position other) {
        assertThat(one.id()).isEqualTo(one.id());
        Assume.that(!one.equals(other));
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.strings().withChars(" \t\r\n").ofMaxLength(3);
    }

    @Provide
    Arbitrary<String> nearlyNames() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(6),
                Arbitraries.strings().withChars("HRITOPShritopsıſ \0").ofMaxLength(4));
    }

    /** Few of each, so that they come near each other. */
    @Provide
    Arbitrary<Position> positions() {
        return Combinators.combine(
                        Arbitraries.strings().withChars("t-1").ofMinLength(1).ofMaxLength(4),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.longs().between(0, 120))
                .as(Position::new);
    }

    record Position(String topic, int partition, long offset) {

        UUID id() {
            return ApplicationIds.ofPosition(topic, partition, offset);
        }
    }
}
