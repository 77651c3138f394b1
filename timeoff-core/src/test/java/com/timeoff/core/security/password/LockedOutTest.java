package com.timeoff.core.security.password;

import static com.timeoff.core.security.password.Trials.HERE;
import static com.timeoff.core.security.password.Trials.Outcome.IN;
import static com.timeoff.core.security.password.Trials.Outcome.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whatever others try under one's name, the right password lets one in from where one has been before. */
class LockedOutTest {

    private static final String HUGO = "hugo@example.com";
    private static final String ELSEWHERE = "198.51.100.9";

    private final Trials trials = new Trials();
    private int wrong;

    /** Five a second, for an hour, while Hugo calls every other minute. */
    @Test
    void notByWhoIsElsewhere() {
        assertThat(trials.outcome(HUGO, "hugo")).isEqualTo(IN);

        for (var minute = 0; minute < 60; minute++) {
            attackForAMinute(ELSEWHERE);
            assertThat(minute % 2 == 0 ? trials.outcome(HUGO, "hugo") : IN).isEqualTo(IN);
        }
    }

    @Test
    void norByWhoIsAtTheSameAddress() {
        assertThat(trials.outcome(HUGO, "hugo")).isEqualTo(IN);

        for (var minute = 0; minute < 60; minute++) {
            attackForAMinute(HERE);
        }
        assertThat(trials.outcome(HUGO, "wrong", HERE)).isEqualTo(LATER);
        assertThat(trials.outcome(HUGO, "hugo", HERE)).isEqualTo(IN);
    }

    @Test
    void norByManyEverywhere() {
        assertThat(trials.outcome(HUGO, "hugo")).isEqualTo(IN);

        for (var i = 0; i < 1_000; i++) {
            trials.outcome(HUGO, "wrong" + i, "203.0.113." + i % 250);
            trials.pass(Duration.ofMillis(100));
        }
        assertThat(trials.outcome(HUGO, "wrong")).isEqualTo(LATER);
        assertThat(trials.outcome(HUGO, "hugo")).isEqualTo(IN);
    }

    /** Who has not been there before is not kept out either, as long as the others are few. */
    @Test
    void norFromANewAddressByWhoIsElsewhere() {
        for (var minute = 0; minute < 60; minute++) {
            attackForAMinute(ELSEWHERE);
        }

        assertThat(trials.outcome(HUGO, "hugo", HERE)).isEqualTo(IN);
    }

    /** What was right here is a guess elsewhere, or else many could be tried for nothing. */
    @Test
    void butARightGuessFromElsewhereMustWait() {
        assertThat(trials.outcome(HUGO, "hugo", HERE)).isEqualTo(IN);

        for (var i = 0; i < 5; i++) {
            trials.outcome(HUGO, "wrong" + i, ELSEWHERE);
        }
        assertThat(trials.outcome(HUGO, "hugo", ELSEWHERE)).isEqualTo(LATER);
    }

    private void attackForAMinute(String address) {
        for (var i = 0; i < 5 * 60; i++) {
            trials.outcome(HUGO, "wrong" + wrong++, address);
            trials.pass(Duration.ofMillis(200));
        }
    }
}
