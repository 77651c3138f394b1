package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "alice@example.com,alice@example.com",
                "Alice@Example.COM,alice@example.com",
                "o'hara+leave!#$%&*/=?^_`{|}~-.1@example.com,o'hara+leave!#$%&*/=?^_`{|}~-.1@example.com",
                "alice@192.168.0.1,alice@192.168.0.1",
                // Of three spellings of a letter one is kept.
                "J\u00d6RG@example.com,j\u00f6rg@example.com",
                "jo\u0308rg@example.com,j\u00f6rg@example.com",
                "\u212aate@example.com,kate@example.com",
                // Whoever is called otherwise is another one.
                "al\u0131ce@example.com,al\u0131ce@example.com",
                "AL\u0130CE@example.com,ali\u0307ce@example.com",
                "\uff41lice@example.com,\uff41lice@example.com"
            })
    void isKeptInOneSpelling(String typed, String kept) {
        assertThat(EmailAddress.of(typed)).hasToString(kept);
        assertThat(EmailAddress.parse(typed)).contains(EmailAddress.of(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eva@m\u00fcller.example",
                "eva@M\u00dcLLER.example",
                "eva@mu\u0308ller.example",
                "eva@xn--mller-kva.example",
                "EVA@XN--MLLER-KVA.EXAMPLE",
                "eva@m\u00fcller\u3002example",
                "eva@m\u00fcller\uff0eexample",
                "eva@m\u00fcller\uff61example",
                "eva@\uff4d\u00fc\uff4c\uff4c\uff25\uff52.example",
                "eva@\uff58n--mller-kva.example"
            })
    void aDomainHasOneForm(String typed) {
        assertThat(EmailAddress.of(typed)).hasToString("eva@xn--mller-kva.example");
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void theBlanksAroundItDoNotCount(String blank) {
        assertThat(EmailAddress.of(blank + "alice@example.com" + blank + blank)).hasToString("alice@example.com");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailAddress.of("al" + blank + "ice@example.com"))
                .withMessage("must not contain blank or invisible characters");
    }

    /** Unicode's White_Space. */
    static Stream<String> blanks() {
        return IntStream.concat(
                        IntStream.of(0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000),
                        IntStream.concat(IntStream.rangeClosed(9, 13), IntStream.rangeClosed(0x2000, 0x200A)))
                .mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void nothingInvisibleIsInIt(int codePoint) {
        var invisible = Character.toString(codePoint);

        for (var typed : new String[] {
            invisible + "mia@example.com",
            "mi" + invisible + "a@example.com",
            "mia@exam" + invisible + "ple.com",
            "mia@m\u00fc" + invisible + "ller.example",
            "mia@example.com" + invisible
        }) {
            assertThat(EmailAddress.parse(typed)).as("U+%X", codePoint).isEmpty();
        }
    }

    static IntStream invisible() {
        var some = IntStream.of(
                0, 7, 0x1C, 0x7F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200C, 0x200D,
                0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2800, 0x3164, 0xD800, 0xDC00, 0xE000, 0xFEFF, 0xFFA0,
                0xFFFD, 0xFFFE, 0x13441, 0x1D159, 0x1D173, 0xE0001, 0xE0020, 0xE007F, 0x10FFFF);
        var selectors = Stream.of(
                        IntStream.rangeClosed(0x180B, 0x180D),
                        IntStream.rangeClosed(0xFE00, 0xFE0F),
                        IntStream.of(0xE0100, 0xE01EF))
                .flatMapToInt(it -> it);
        return IntStream.concat(some, selectors);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "alice",
                "@",
                "@example.com",
                "alice@",
                "a@b@example.com",
                "a\uff20example.com",
                "alice@example",
                "alice@.example.com",
                "alice@example..com",
                "alice@example.com.",
                "alice@-example.com",
                "alice@example-.com",
                "alice@exam_ple.com",
                "alice@[192.168.0.1]",
                "alice@exam\uff20ple.com",
                "alice@exam/ple.com",
                // Labels that encode nothing, or what has another spelling.
                "a@xn--.com",
                "a@xn--a.com",
                "a@xn--0.com",
                "a@xn--example-.com",
                "a@xn--ls8h.la",
                // What Java encodes as another domain than browsers do, in both spellings.
                "eva@stra\u00dfe.example",
                "eva@xn--strae-oqa.example",
                "eva@xn--ecka.xn--zca"
            })
    void nothingElseIsOne(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailAddress.of(typed))
                .withMessageStartingWith("must be an e-mail address");
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void isNotLongerThanTheDatabasesKeep() {
        var longest = "x".repeat(242) + "@example.com";
        assertThat(EmailAddress.of("  " + longest + "  ")).hasToString(longest);
        assertThat(EmailAddress.of("o\u0308".repeat(242) + "@example.com").toString())
                .hasSize(254);

        for (var tooLong : new String[] {
            "x".repeat(243) + "@example.com",
            "X".repeat(243) + "@example.com",
            "\u0130".repeat(122) + "@example.com",
            "eva@" + "m\u00fc.".repeat(60) + "example",
            "x".repeat(5_000)
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EmailAddress.of(tooLong))
                    .withMessage("must have at most 254 characters");
        }
    }

    /** Whatever a record brings: to compose, and to encode a label, takes the square of what is there. */
    @Test
    void aMegabyteIsRefusedAtOnce() {
        var marks = "a" + "\u0301\u0316".repeat(500_000) + "@example.com";
        var label = "a@" + "\u00fc".repeat(1_000_000) + ".com";

        assertTimeout(Duration.ofSeconds(2), () -> {
            assertThat(EmailAddress.parse(marks)).isEmpty();
            assertThat(EmailAddress.parse(label)).isEmpty();
            assertThat(EmailAddress.parse(" ".repeat(1_000_000) + "x")).isEmpty();
        });
    }

    @Test
    void theHostsLanguageDoesNotMatter() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(EmailAddress.of("ALICE@EXAMPLE.COM")).hasToString("alice@example.com");
            assertThat(EmailAddress.of("ERIK@M\u00dcLLERIN.example"))
                    .isEqualTo(EmailAddress.of("erik@m\u00fcllerin.example"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** With whom a session keeps. */
    @Test
    void canBeStored() throws IOException, ClassNotFoundException {
        var address = EmailAddress.of("alice@example.com");
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(address);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(address).hasSameHashCodeAs(address);
        }
    }
}
