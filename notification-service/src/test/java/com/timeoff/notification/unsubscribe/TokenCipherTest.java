package com.timeoff.notification.unsubscribe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenCipherTest {

    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final TokenCipher CIPHER = cipher(1);

    @Property(tries = 100)
    void readsWhatItWrote(@ForAll("subscriptions") Subscription subscription) {
        assertThat(CIPHER.decrypt(CIPHER.encrypt(subscription))).hasValue(subscription);
        assertThat(cipher(1).decrypt(CIPHER.encrypt(subscription)))
                .as("another instance")
                .hasValue(subscription);
    }

    @Property(tries = 100)
    void readsNothingThatWasWrittenWithAnotherKey(@ForAll("subscriptions") Subscription subscription) {
        assertThat(CIPHER.decrypt(cipher(2).encrypt(subscription))).isEmpty();
    }

    @Property(tries = 10)
    void readsNothingWithABitChanged(@ForAll("subscriptions") Subscription subscription) {
        var bytes = Base64.getUrlDecoder().decode(CIPHER.encrypt(subscription));
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(CIPHER.decrypt(encode(changed))).as("bit %d", bit).isEmpty();
        }
    }

    /** The last characters have bits that mean nothing: even those are as they were written. */
    @Property(tries = 3)
    void readsNothingWithACharacterChanged(@ForAll("subscriptions") Subscription subscription) {
        var token = CIPHER.encrypt(subscription);
        for (var at = 0; at < token.length(); at++) {
            for (var other : CHARACTERS.replace(token.substring(at, at + 1), "").toCharArray()) {
                var changed = token.substring(0, at) + other + token.substring(at + 1);
                assertThat(CIPHER.decrypt(changed)).isEmpty();
            }
        }
    }

    @Property(tries = 10)
    void readsNothingThatIsCutOrGoesOn(@ForAll("subscriptions") Subscription subscription) {
        var token = CIPHER.encrypt(subscription);
        IntStream.range(0, token.length()).forEach(length -> {
            assertThat(CIPHER.decrypt(token.substring(0, length))).isEmpty();
            assertThat(CIPHER.decrypt(token.substring(length + 1))).isEmpty();
        });
        for (var more : Set.of("A", "AAAA", "=", " ", "\n", "%41", token)) {
            assertThat(CIPHER.decrypt(token + more)).isEmpty();
            assertThat(CIPHER.decrypt(more + token)).isEmpty();
        }
    }

    /** No kind is made of another's, nor a person's of two. */
    @Property(tries = 10)
    void readsNothingThatIsPutTogether(
            @ForAll("subscriptions") Subscription one, @ForAll("subscriptions") Subscription two) {
        var first = Base64.getUrlDecoder().decode(CIPHER.encrypt(one));
        var second = Base64.getUrlDecoder().decode(CIPHER.encrypt(two));
        for (var at = 1; at < Math.min(first.length, second.length); at++) {
            var mixed = first.clone();
            System.arraycopy(second, 0, mixed, 0, at);
            if (!Arrays.equals(mixed, first) && !Arrays.equals(mixed, second)) {
                assertThat(CIPHER.decrypt(encode(mixed))).as("%d bytes", at).isEmpty();
            }
        }
    }

    @Property(tries = 100)
    void saysNothingOfAPerson(@ForAll("subscriptions") Subscription subscription) {
        var token = CIPHER.encrypt(subscription);

        assertThat(CIPHER.encrypt(subscription)).as("the same once more").isNotEqualTo(token);
        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        subscription.recipient().toString(), subscription.kind().name());
    }

    @Example
    void isAsLongForEverybody() {
        var lengths =
                Set.of("a@b.example", "alice@example.com", "a.rather-long.name@department.company.example").stream()
                        .flatMap(email -> Arrays.stream(NotificationKind.values())
                                .map(it -> CIPHER.encrypt(new Subscription(EmailAddress.of(email), it))
                                        .length()))
                        .collect(Collectors.toSet());

        assertThat(lengths).hasSize(1);
    }

    @Example
    void holdsTheLongestAddress() {
        var longest = new Subscription(
                EmailAddress.of("ö".repeat(EmailAddress.MAX_LENGTH - 10) + "@x.example"), NotificationKind.REMINDER);

        assertThat(longest.recipient().toString()).hasSize(EmailAddress.MAX_LENGTH);
        assertThat(longest.recipient().toString().getBytes(UTF_8)).hasSizeGreaterThan(480);
        assertThat(CIPHER.decrypt(CIPHER.encrypt(longest))).hasValue(longest);
    }

    @Provide
    Arbitrary<Subscription> subscriptions() {
        var names = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars(".+-öçЖ字")
                .ofMinLength(1)
                .ofMaxLength(40);
        var emails = Combinators.combine(names, Arbitraries.of("example.com", "müller.example"))
                .as((name, domain) -> EmailAddress.of(name + '@' + domain));
        return Combinators.combine(emails, Arbitraries.of(NotificationKind.class))
                .as(Subscription::new);
    }

    private static TokenCipher cipher(int seed) {
        var key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return new TokenCipher(key);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
