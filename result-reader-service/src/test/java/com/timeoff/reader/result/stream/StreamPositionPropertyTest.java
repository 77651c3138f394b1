package com.timeoff.reader.result.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StreamPositionPropertyTest {

    @Property
    void isReadAsItIsWritten(
            @ForAll @Size(max = 20) Map<@IntRange Integer, Long> results,
            @ForAll @Size(max = 20) Map<@IntRange Integer, Long> changes) {
        var position = new StreamPosition(
                new PartitionOffsets(new TreeMap<>(results)), new PartitionOffsets(new TreeMap<>(changes)));

        assertThat(StreamPosition.parse(position.toString())).isEqualTo(position);
    }

    @Property(tries = 3000)
    void anyTextIsRefusedOrWasWritten(@ForAll("almostPositions") String text) {
        try {
            assertThat(StreamPosition.parse(text)).hasToString(text);
        } catch (IllegalArgumentException e) {
            // Refused.
        }
    }

    @Provide
    Arbitrary<String> almostPositions() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().withChars("0123456789-_+ ٣cstart").ofMaxLength(30));
    }
}
