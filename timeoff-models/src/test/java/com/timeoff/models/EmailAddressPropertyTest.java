package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Two addresses are one if and only if their texts are: whatever is typed. */
class EmailAddressPropertyTest {

    private static final int LAST_OF_PLANE_1 = 0x1FFFF;

    @Property(tries = 5_000)
    void whatIsKeptIsKeptAgain(@ForAll("nearlyAddresses") String typed) {
        var address = EmailAddress.parse(typed);

        Statistics.collect(address.isPresent());
        address.ifPresent(it -> assertKept(it.toString()));
        Statistics.coverage(seen -> seen.check(true).percentage(it -> it > 2));
        Statistics.coverage(seen -> seen.check(false).percentage(it -> it > 10));
    }

    @Example
    void everyCharacterIsKeptAgain() {
        for (var codePoint = 0; codePoint <= LAST_OF_PLANE_1; codePoint++) {
            var character = Character.toString(codePoint);
            EmailAddress.parse(character + "@b" + character + "c.example")
                    .ifPresent(it -> assertThat(EmailAddress.of(it.toString())).isEqualTo(it));
        }
    }

    @Property(tries = 1_000)
    void otherSpellingsAreTheSame(@ForAll("addresses") String typed, @ForAll("blanks") String blanks) {
        var address = EmailAddress.of(typed);

        assertThat(EmailAddress.of(blanks + typed + blanks)).isEqualTo(address);
        assertThat(EmailAddress.of(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(address);
        assertThat(EmailAddress.of(typed.toUpperCase(Locale.ROOT))).isEqualTo(address);
        var at = address.toString().indexOf('@') + 1;
        assertThat(EmailAddress.of(address.toString().substring(0, at)
                        + IDN.toUnicode(address.toString().substring(at)).toUpperCase(Locale.ROOT)))
                .isEqualTo(address);
    }

    @Property(tries = 1_000)
    void theDomainIsAscii(@ForAll("domains") String domain) {
        EmailAddress.parse("eva@" + domain)
                .ifPresent(it -> assertThat(it.toString()).matches("eva@[a-z0-9-]+(\\.[a-z0-9-]+)+"));
    }

    private static void assertKept(String kept) {
        assertThat(EmailAddress.of(kept)).hasToString(kept);
        assertThat(kept)
                .hasSizeLessThanOrEqualTo(EmailAddress.MAX_LENGTH)
                .isEqualTo(kept.toLowerCase(Locale.ROOT))
                .isEqualTo(Normalizer.normalize(kept, Normalizer.Form.NFC))
                .matches("[^@]+@[a-z0-9-]+(\\.[a-z0-9-]+)+")
                .doesNotContainPattern("[\\p{Z}\\p{C}]");
    }

    @Provide
    Arbitrary<String> nearlyAddresses() {
        var locals = Arbitraries.strings()
                .withChars("aIi\u0131\u0130\u0307\u00c4\u03a3\u03c2s\u017f\u212a\u0308.@\u200b \ud83d\ude00")
                .ofMaxLength(6);
        return locals.flatMap(local -> domains().map(domain -> local + '@' + domain));
    }

    @Provide
    Arbitrary<String> domains() {
        var labels = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aZ0-\u00fc\u00dc\u0308\u0130\uff41\u00df\u4f8b")
                        .ofMaxLength(6),
                Arbitraries.strings()
                        .alpha()
                        .numeric()
                        .withChars('-')
                        .ofMaxLength(8)
                        .map(it -> "xn--" + it),
                Arbitraries.of("example", "xn--mller-kva"));
        return labels.list().ofMinSize(1).ofMaxSize(3).flatMap(parts -> Arbitraries.of(".", "\u3002", "\uff0e")
                .map(dot -> String.join(dot, parts)));
    }

    /** Of letters of which each has one capital. */
    @Provide
    Arbitrary<String> addresses() {
        var letters = Arbitraries.strings()
                .withChars("abz\u00e4\u00f6\u00e9\u0436\u03b1\u1ebf")
                .ofMinLength(1)
                .ofMaxLength(8);
        return letters.flatMap(local -> letters.map(domain -> local + '@' + domain + ".example"));
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings()
                .withChars(" \t\n\u0085\u00a0\u2007\u202f\u3000")
                .ofMaxLength(4);
    }
}
