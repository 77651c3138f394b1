package com.timeoff.core.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** What a look at a password costs says nothing of whose it is. */
class AccountsTest {

    private static final Account CHEAP = DemoUsers.ALL.get(0);
    private static final Account SAME = DemoUsers.ALL.get(1);
    private static final Account DEAR =
            new Account(DemoUsers.ALL.get(2).person(), "{bcrypt}" + new BCryptPasswordEncoder(8).encode("dear"));
    private static final Account OTHER =
            new Account(DemoUsers.ALL.get(3).person(), "{pbkdf2@SpringSecurity_v5_8}" + "0123456789abcdef".repeat(6));

    private final List<String> compared = new ArrayList<>();
    private final Accounts accounts = new Accounts(List.of(CHEAP, SAME, DEAR, OTHER), new Counting());

    @Test
    void everyNameCostsTheSameHashes() {
        for (var name : new String[] {"alice", "bob", "mia", "hugo", "nobody"}) {
            compared.clear();
            assertThat(fits(name, "wrong")).isFalse();
            assertThat(compared).containsExactlyInAnyOrder("04", "08", "pbkdf2");
        }
    }

    @Test
    void whoIsNobodyHasNobodysPassword() {
        for (var password : new String[] {"alice", "bob", "dear"}) {
            assertThat(fits("nobody", password)).isFalse();
        }
        assertThat(fits("alice", "alice")).isTrue();
        assertThat(fits("bob", "bob")).isTrue();
        assertThat(fits("bob", "alice")).isFalse();
        assertThat(fits("mia", "dear")).isTrue();
        assertThat(fits("mia", "alice")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00fc", "\ud83c\udf34"})
    void whatBcryptDoesNotLookAtIsNoPartOfAPassword(String character) {
        var bytes = character.getBytes(StandardCharsets.UTF_8).length;
        var longest = character.repeat(72 / bytes);
        var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(longest);
        var all = new Accounts(List.of(new Account(CHEAP.person(), hash)), PasswordHasher.ENCODER);
        var alice = all.of(EmailAddress.of("alice@example.com"));

        assertThat(all.passwordFits(alice, longest)).isTrue();
        assertThat(all.passwordFits(alice, longest + "y")).isFalse();
        assertThat(all.passwordFits(alice, longest + character)).isFalse();
    }

    @Test
    void theOtherHashLooksAtAll() {
        var password = "x".repeat(100);
        var hash = "{pbkdf2@SpringSecurity_v5_8}"
                + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password);
        var all = new Accounts(List.of(new Account(CHEAP.person(), hash)), PasswordHasher.ENCODER);
        var alice = all.of(EmailAddress.of("alice@example.com"));

        assertThat(all.passwordFits(alice, password)).isTrue();
        assertThat(all.passwordFits(alice, password + "y")).isFalse();
    }

    /** The clock's word for it, roughly: a hash of cost 8 takes as long as 16 of cost 4. */
    @Test
    void nobodyTakesAsLongAsSomebody() {
        var all = new Accounts(List.of(CHEAP, DEAR), PasswordHasher.ENCODER);
        var nanos = new long[2][9];
        for (var i = 0; i < nanos[0].length; i++) {
            nanos[0][i] = nanosFor(all, CHEAP);
            nanos[1][i] = nanosFor(all, null);
        }
        Arrays.stream(nanos).forEach(Arrays::sort);

        assertThat((double) nanos[0][4] / nanos[1][4]).isBetween(0.25, 4.0);
    }

    private static long nanosFor(Accounts all, @Nullable Account account) {
        var start = System.nanoTime();
        all.passwordFits(account, "wrong");
        return System.nanoTime() - start;
    }

    private boolean fits(String name, String password) {
        return accounts.passwordFits(accounts.of(EmailAddress.of(name + "@example.com")), password);
    }

    private final class Counting implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared.add(PasswordHasher.costOf(hash));
            return !hash.startsWith("{pbkdf2")
                    && PasswordHasher.ENCODER.matches(password, hash); // It takes half a second.
        }
    }
}
