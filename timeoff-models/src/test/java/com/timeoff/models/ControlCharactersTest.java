package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0", "\033", "\t", "\n", "\u007f", "\u0080", "\u0085", "\u009b", "\u009f", "\u2028", "\u2029",
                "\u202a", "\u202e", "\u2066", "\u2069"
            })
    void theyAreControls(String control) {
        assertThat(ControlCharacters.areIn("a" + control + "b")).isTrue();
    }

    /** The marks of Hebrew and Arabic among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "ü", "\u00a0", "\u00ad", "\u200d", "\u200e", "\u200f", "\u061c", "\u202f", "\u2065", "א", "李", "🏖"
            })
    void theyAreText(String text) {
        assertThat(ControlCharacters.areIn("a" + text + "b")).isFalse();
        assertThat(ControlCharacters.replacedIn("a" + text + "b")).isEqualTo("a" + text + "b");
    }

    @Test
    void whatIsReplacedIsAsLongAsItWasAndLinesStay() {
        assertThat(ControlCharacters.replacedIn("of \u009b31m\r\n\t\u202eback 🏖"))
                .isEqualTo("of \ufffd31m\r\n\t\ufffdback 🏖");
    }

    @Test
    void thePatternMeansTheSame() {
        var pattern = Pattern.compile("[" + ControlCharacters.BUT_LINES + "]");
        for (var c = 0; c <= Character.MAX_VALUE; c++) {
            var expected = ControlCharacters.isOne(c) && "\t\n\r".indexOf(c) < 0;
            assertThat(pattern.matcher(String.valueOf((char) c)).matches())
                    .as("U+%04X", c)
                    .isEqualTo(expected);
        }
    }
}
