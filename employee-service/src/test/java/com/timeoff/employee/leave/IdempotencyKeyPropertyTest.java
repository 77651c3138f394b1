package com.timeoff.employee.leave;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.EmailAddress;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class IdempotencyKeyPropertyTest {

    /** Also after an update: retries may span it. */
    @Example
    void theIdNeverChanges() {
        assertThat(new IdempotencyKey("retry-1").applicationIdOf(EmailAddress.of("alice@example.com")))
                .hasToString("49cae42d-2015-37c0-a557-e37272dd302b");
    }

    @Example
    void theIdOfAKeyWithATimeNeverChangesEither() {
        assertThat(new IdempotencyKey("01900000-0000-7abc-8def-0123456789ab")
                        .applicationIdOf(EmailAddress.of("alice@example.com")))
                .hasToString("01900000-0000-8ddb-a685-068f17498e49");
    }

    @Property
    void anIdBeginsWithTheTimeOfItsKey(
            @ForAll("emails") EmailAddress email, @ForAll @LongRange(min = 0, max = (1L << 48) - 1) long millis) {
        var key = IdempotencyKey.madeAt(Instant.ofEpochMilli(millis));
        var id = key.applicationIdOf(email);

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(new IdempotencyKey(key.value()).applicationIdOf(email)).isEqualTo(id);
        assertThat(IdempotencyKey.madeAt(Instant.ofEpochMilli(millis)).applicationIdOf(email))
                .isNotEqualTo(id);
        assertThat(key.applicationIdOf(EmailAddress.of(email + "x"))).isNotEqualTo(id);
    }

    @Property
    void theSamePersonAndKeyHaveTheSameId(@ForAll("emails") EmailAddress email, @ForAll("keys") String key) {
        assertThat(new IdempotencyKey(key).applicationIdOf(email))
                .isEqualTo(new IdempotencyKey(new String(key)).applicationIdOf(EmailAddress.of(email.toString())));
    }

    @Property(tries = 2000)
    void anotherPersonOrKeyHasAnother(
            @ForAll("emails") EmailAddress email,
            @ForAll("keys") String key,
            @ForAll("emails") EmailAddress otherEmail,
            @ForAll("keys") String otherKey) {
        Assume.that(!email.equals(otherEmail) || !key.equals(otherKey));

        assertThat(new IdempotencyKey(key).applicationIdOf(email))
                .isNotEqualTo(new IdempotencyKey(otherKey).applicationIdOf(otherEmail));
    }

    /** Of few characters, so that one's end may be another's beginning. */
    @Provide
    Arbitrary<EmailAddress> emails() {
        return Arbitraries.strings()
                .withChars("a.-\u00e4")
                .ofMinLength(1)
                .ofMaxLength(4)
                .map(it -> EmailAddress.of(it + "@a.a"));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withChars("a@.-~ ").ofMaxLength(6);
    }
}
