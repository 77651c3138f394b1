package com.timeoff.employee.leave;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

class IdempotencyKeyPropertyTest {

    private static final Call EXAMPLE = new Call(
            EmailAddress.of("helen@example.com"),
            "retry-1",
            new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, LocalDate.of(2026, 12, 1)),
            "Moving house");

    /** Also after an update: retries may span it. */
    @Example
    void theIdNeverChanges() {
        assertThat(EXAMPLE.id()).hasToString("60defc47-df16-8837-a9c3-103dd4de03fd");
    }

    @Example
    void theIdOfAKeyWithATimeNeverChangesEither() {
        assertThat(EXAMPLE.with("01900000-0000-7abc-8def-0123456789ab").id())
                .hasToString("01900000-0000-8adf-a168-489c235409a7");
    }

    @Property
    void anIdBeginsWithTheTimeOfItsKey(
            @ForAll("calls") Call call, @ForAll @LongRange(min = 0, max = (1L << 48) - 1) long millis) {
        var key = IdempotencyKey.madeAt(Instant.ofEpochMilli(millis)).value();
        var id = call.with(key).id();

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
        assertThat(call.with(IdempotencyKey.madeAt(Instant.ofEpochMilli(millis)).value())
                        .id())
                .isNotEqualTo(id);
    }

    /** The same caller, key and content is the same application; with any of them changed it is another one. */
    @Property(tries = 5000)
    void isTheSameForTheSameCallOnly(@ForAll("calls") Call one, @ForAll("calls") Call other) {
        assertThat(one.id().equals(other.id())).isEqualTo(one.equals(other));
    }

    /** Few of each, and of few characters, so that one's end may be another's beginning. */
    @Provide
    Arbitrary<Call> calls() {
        var emails = Arbitraries.of("a@example.com", "aa@example.com").map(EmailAddress::of);
        var leaves = Combinators.combine(
                        emails,
                        Arbitraries.of(Department.class),
                        Arbitraries.of(1, 8, 18),
                        Arbitraries.of(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 11)))
                .as(RequestedLeave::new);
        var keys = Arbitraries.of("a", "aa", "01900000-0000-7abc-8def-0123456789ab");
        var notes = Arbitraries.of("", "a", "a\na", "\n").injectNull(0.2);
        return Combinators.combine(emails, keys, leaves, notes).as(Call::new);
    }

    record Call(
            EmailAddress caller,
            String key,
            RequestedLeave leave,
            @Nullable String note) {

        Call with(String otherKey) {
            return new Call(caller, otherKey, leave, note);
        }

        UUID id() {
            return new IdempotencyKey(key).applicationIdOf(caller, leave, note);
        }
    }
}
