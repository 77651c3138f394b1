package com.timeoff.core.security.password;

import static com.timeoff.core.security.password.Trials.Outcome.IN;
import static com.timeoff.core.security.password.Trials.Outcome.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What nobody's password can be is nobody's, is not even compared, and is no try that counts. */
class UnusablePasswordsTest {

    private static final Account BOB =
            new Account(DemoUsers.ALL.get(1).person(), "{bcrypt}" + new BCryptPasswordEncoder(4).encode("bob?"));

    private int compared;
    private final Trials trials = new Trials(List.of(DemoUsers.ALL.get(0), BOB), new Counting());

    static List<String> unusable() {
        return List.of("", "\0", "alice\0", "alice\0alice", "bob?\0", "bob\ud800", "bob\udc00", "bob\ufffd");
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void areRefusedAtOnceForAllNamesAlike(String password) {
        for (var name : new String[] {"alice", "bob", "nobody"}) {
            for (var i = 0; i < 20; i++) {
                assertThat(trials.outcome(name + "@example.com", password)).isEqualTo(WRONG);
            }
        }
        assertThat(compared).isZero();
        assertThat(trials.outcome("alice@example.com", "alice")).isEqualTo(IN);
        assertThat(trials.outcome("bob@example.com", "bob?")).isEqualTo(IN);
    }

    /** Half a character is written as "?" where text becomes bytes. */
    @Test
    void areNotTakenForOnesThatAreRemembered() {
        assertThat(trials.outcome("bob@example.com", "bob?")).isEqualTo(IN);

        assertThat(unusable()).allSatisfy(it -> assertThat(trials.outcome("bob@example.com", it))
                .isEqualTo(WRONG));
    }

    private final class Counting implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared++;
            return PasswordHasher.ENCODER.matches(password, hash);
        }
    }
}
