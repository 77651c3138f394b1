package com.timeoff.core.security.password;

import static com.timeoff.core.security.password.Trials.Outcome.LATER;
import static com.timeoff.core.security.password.Trials.Outcome.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** However many names are made up before, it cannot be told which ones somebody has. */
class UserEnumerationTest {

    private static final List<Trials.Outcome> FIVE_AND_A_WAIT = Stream.concat(
                    Collections.nCopies(5, WRONG).stream(), Stream.of(LATER))
            .toList();

    private final Trials trials = new Trials(DemoUsers.ALL, new NothingFits());

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void allNamesTakeFive(String password) {
        for (var i = 0; i < 16_400; i++) {
            trials.outcome("nobody" + i + "@example.com", password);
        }

        var known = Stream.of("alice", "bob", "mia", "hugo", "helen");
        var unknown = IntStream.range(0, 500).mapToObj(it -> "somebody" + it);
        assertThat(Stream.concat(known, unknown))
                .allSatisfy(it -> assertThat(sixTries(it + "@example.com")).isEqualTo(FIVE_AND_A_WAIT));
    }

    private List<Trials.Outcome> sixTries(String email) {
        return IntStream.range(0, 6)
                .mapToObj(it -> trials.outcome(email, "wrong" + it))
                .toList();
    }

    /** The hashes themselves would take a minute. */
    private static final class NothingFits implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return false;
        }
    }
}
