package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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
                        .filter(it -> text.strip()
                                .toLowerCase(Locale.ROOT)
                                .equals(it.name().toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    @Property
    void everyPositionHasAnIdOfItsOwn(@ForAll("positions") Position one, @ForAll("positions") Position other) {
        assertThat(one.id()).isEqualTo(one.id());
        Assume.that(!one.equals(other));
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    /** Nor to the same with another name or time, since every bit of the id counts. */
    @Property
    void anIdBelongsToNothingElse(
            @ForAll("positions") Position position,
            @ForAll long millis,
            @ForAll("leaves") RequestedLeave leave,
            @ForAll("leaves") RequestedLeave other,
            @ForAll @IntRange(max = 127) int bit) {
        for (var id : List.of(
                ApplicationIds.named(position.topic, leave), ApplicationIds.named(position.topic, millis, leave))) {
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(ApplicationIds.mayBelongTo(id, leave)).isTrue();
            assertThat(ApplicationIds.mayBelongTo(id, other)).isEqualTo(leave.equals(other));
            var changed = bit < 64
                    ? new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1L << bit)
                    : new UUID(id.getMostSignificantBits() ^ 1L << bit - 64, id.getLeastSignificantBits());
            assertThat(ApplicationIds.mayBelongTo(changed, leave)).isEqualTo(changed.version() != 8);
        }
        assertThat(ApplicationIds.named(position.topic, millis, leave).getMostSignificantBits() >>> 16)
                .isEqualTo(millis & 0xFFFF_FFFF_FFFFL);
    }

    /** Few of each, so that they come near each other. */
    @Provide
    Arbitrary<RequestedLeave> leaves() {
        return Combinators.combine(
                        Arbitraries.of("a@example.com", "b@example.com").map(EmailAddress::of),
                        Arbitraries.of(Department.class),
                        Arbitraries.of(1, 8, 18),
                        Arbitraries.of(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 11)))
                .as(RequestedLeave::new);
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
            return ApplicationIds.ofPosition(
                    topic,
                    partition,
                    offset,
                    new RequestedLeave(EmailAddress.of("a@example.com"), Department.IT, 8, LocalDate.of(2026, 12, 1)));
        }
    }
}
