package com.timeoff.core.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.core.security.throttle.TooManyLoginAttemptsException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

class PasswordAuthenticationProviderTest {

    private final Trials trials = new Trials();

    @Test
    void knowsWhoHasThePassword() {
        for (var name : new String[] {"alice", "bob", "mia", "hugo", "helen"}) {
            assertThat(authenticate(name + "@example.com", name).getName()).isEqualTo(name + "@example.com");
        }
        for (var typed :
                new String[] {"ALICE@example.com", " alice@example.com\u00a0", "Alice@\uff25xample\u3002com"}) {
            assertThat(authenticate(typed, "alice").getName()).isEqualTo("alice@example.com");
        }
        assertThat(authenticate("ALICE@example.com", "alice").getCredentials()).isNull();
    }

    @Test
    void nobodyElse() {
        assertThatThrownBy(() -> authenticate("alice@example.com", "Alice"))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> authenticate("nobody@example.com", "alice"))
                .isInstanceOf(BadCredentialsException.class);
        for (var name :
                new String[] {"", "alice", "alice@example.com\u200b", "al\u0131ce@example.com", "al\u0130ce@example.com"
                }) {
            assertThatThrownBy(() -> authenticate(name, "alice")).isInstanceOf(BadCredentialsException.class);
        }
    }

    /** Or else it could be told what is one, and asked without end. */
    @ParameterizedTest
    @ValueSource(strings = {"nobody@example.com", "nobody", "", "alice@example.com\u200b", "a\nb"})
    void whatIsNobodysIsSlowedDownTooAndByItself(String name) {
        for (var i = 0; i < 5; i++) {
            var password = "wrong" + i;
            assertThatThrownBy(() -> authenticate(name, password)).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> authenticate(name, "wrong")).isInstanceOf(TooManyLoginAttemptsException.class);
        assertThatThrownBy(() -> authenticate(name + "-other", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThat(authenticate("alice@example.com", "alice").isAuthenticated()).isTrue();
    }

    /** What is no name has no part in another's digest. */
    @Test
    void aNameOfTwoLinesIsNobodys() {
        authenticate("alice@example.com", "alice");

        for (var typed :
                new String[] {"alice@example.com\n" + Trials.HERE, "alice@example.com\n" + Trials.HERE + "\nalice"}) {
            assertThatThrownBy(() -> authenticate(typed, "alice")).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void whoHasSignedInIsNotSlowedDown() {
        authenticate("alice@example.com", "alice");
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> authenticate("alice@example.com", "wrong"))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> authenticate("alice@example.com", "wrong"))
                .isInstanceOf(TooManyLoginAttemptsException.class);
        assertThat(authenticate("alice@example.com", "alice").isAuthenticated()).isTrue();

        trials.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> authenticate("alice@example.com", "wrong"))
                .isInstanceOf(BadCredentialsException.class);
        trials.pass(Duration.ofSeconds(60));
        assertThat(authenticate("alice@example.com", "alice").isAuthenticated()).isTrue();
    }

    @Test
    void aRightPasswordWaitsToo() {
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> authenticate("bob@example.com", "wrong"));
        }
        assertThatThrownBy(() -> authenticate("bob@example.com", "bob"))
                .isInstanceOfSatisfying(TooManyLoginAttemptsException.class, it -> assertThat(it.retryAfter())
                        .isEqualTo(Duration.ofSeconds(1)));
        trials.pass(Duration.ofSeconds(1));
        assertThat(authenticate("bob@example.com", "bob").isAuthenticated()).isTrue();
    }

    private Authentication authenticate(String email, String password) {
        return trials.authenticate(email, password);
    }
}
