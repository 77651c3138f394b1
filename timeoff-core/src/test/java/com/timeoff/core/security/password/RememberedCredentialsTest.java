package com.timeoff.core.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.Person;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedCredentialsTest {

    private static final Person ALICE = DemoUsers.ALL.get(0).person();
    private static final Person BOB = DemoUsers.ALL.get(1).person();
    private static final String EMAIL = "alice@example.com";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final RememberedCredentials remembered = new RememberedCredentials(Duration.ofMinutes(1), nanos::get);

    @Test
    void eachUseRenewsThemButAnHourLaterTheyAreHashedAgain() {
        remembered.remember("digest", ALICE);
        for (var second = 0; second < 3_600; second += 50) {
            assertThat(remembered.find(EMAIL, "digest")).isEqualTo(ALICE);
            pass(Duration.ofSeconds(50));
        }

        assertThat(remembered.find(EMAIL, "digest")).isNull();
        assertThat(remembered.isKnown(EMAIL, "digest")).isTrue();
    }

    @Test
    void withoutUseTheyAreHashedAgainAfterTheirLifetimeAndUnknownAfterAWeek() {
        remembered.remember("digest", ALICE);
        pass(Duration.ofMinutes(1));
        assertThat(remembered.find(EMAIL, "digest")).isNull();
        assertThat(remembered.isKnown(EMAIL, "digest")).isTrue();

        pass(Duration.ofDays(7));
        assertThat(remembered.isKnown(EMAIL, "digest")).isFalse();
    }

    @Test
    void areNobodyElses() {
        remembered.remember("digest", ALICE);

        assertThat(remembered.find(EMAIL, "other")).isNull();
        assertThat(remembered.find("bob@example.com", "digest")).isNull();
        assertThat(remembered.isKnown("bob@example.com", "digest")).isFalse();
    }

    /** One person has as many sources as one likes, and takes none of the others' places with them. */
    @Test
    void nobodyMakesOthersBeForgotten() {
        remembered.remember("bob's", BOB);
        remembered.remember("in use", ALICE);
        for (var i = 0; i < 20_000; i++) {
            pass(Duration.ofMillis(1));
            remembered.find(EMAIL, "in use");
            remembered.remember("digest" + i, ALICE);
        }

        assertThat(remembered.find("bob@example.com", "bob's")).isEqualTo(BOB);
        assertThat(remembered.find(EMAIL, "in use")).isEqualTo(ALICE);
        assertThat(remembered.find(EMAIL, "digest" + (20_000 - RememberedCredentials.SOURCES)))
                .isNull();
        assertThat(remembered.find(EMAIL, "digest" + (20_000 - RememberedCredentials.SOURCES + 1)))
                .isEqualTo(ALICE);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
