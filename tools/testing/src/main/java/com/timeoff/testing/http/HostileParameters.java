package com.timeoff.testing.http;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What stands in paths and queries as no client should send it. */
public final class HostileParameters {

    private HostileParameters() {}

    /** Any text, and the numbers, cursors and known words with which more can go wrong. */
    public static Arbitrary<String> values(String... known) {
        return Arbitraries.oneOf(
                HostileJson.texts(),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.of(known),
                Arbitraries.of("200", "201", "AAAAAAAAAAE", "_________38", "AAAAAAAAAAF="));
    }

    /** UUIDs, and what looks nearly so; without what paths may not hold, which is refused before. */
    public static Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange('0', '9')
                        .withCharRange('a', 'g')
                        .withChars("-")
                        .ofMinLength(1)
                        .ofMaxLength(40),
                Arbitraries.create(() -> UUID.randomUUID().toString()));
    }
}
