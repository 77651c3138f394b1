package com.timeoff.reader.result.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.timeoff.reader.result.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionTest {

    @ParameterizedTest
    @ValueSource(strings = {"start", "0-0", "0-41_1-17", "2-9223372036854775807_11-5"})
    void readsWhatItWrites(String text) {
        assertThat(StreamPosition.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "0",
                "-",
                "0-",
                "-1",
                "0-1_",
                "_0-1",
                "0-1_0-2",
                "1-1_0-1",
                "0-01",
                "+0-1",
                "0-x",
                "0-1 ",
                "0-9223372036854775808",
                "2147483648-1",
                "0-٣",
                "start_0-1",
                "0-1__1-1"
            })
    void refusesWhatItNeverWrote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> StreamPosition.parse(text));
    }

    @Test
    void advancesOnePartitionAndLeavesTheOthers() {
        var before = StreamPosition.parse("0-41_1-17");

        var after = before.with(new SourcePosition(1, 18)).with(new SourcePosition(3, 0));

        assertThat(after).hasToString("0-41_1-18_3-0");
        assertThat(before).hasToString("0-41_1-17");
    }

    @Test
    void includesWhatIsNotBeyondIt() {
        var position = StreamPosition.parse("0-41");

        assertThat(position.include(new SourcePosition(0, 41))).isTrue();
        assertThat(position.include(new SourcePosition(0, 42))).isFalse();
        assertThat(position.include(new SourcePosition(1, 0))).isFalse();
    }

    @Test
    void whatAnotherDatabaseHadDoesNotCount() {
        assertThat(StreamPosition.parse("0-41_1-17_9-9").atMost(StreamPosition.parse("0-5_1-20_2-3")))
                .hasToString("0-5_1-17");
    }
}
