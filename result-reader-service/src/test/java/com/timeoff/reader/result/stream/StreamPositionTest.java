package com.timeoff.reader.result.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.SomeChange;
import com.timeoff.reader.result.SomeResult;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "0-0",
                "0-41_1-17",
                "2-9223372036854775807_11-5",
                "0-42_c0-7",
                "c0-7",
                "0-42_1-3_c0-7_c12-9223372036854775807"
            })
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
                "0-1__1-1",
                "c",
                "c0",
                "c-1",
                "c0-1_0-1",
                "0-1_c0-1_1-1",
                "0-1_c1-1_c0-1",
                "c0-1_c0-1",
                "cc0-1",
                "C0-1",
                "c 0-1",
                "c0-01",
                "0-1c0-1",
                "start_c0-1",
                "c0-1_",
                "c2147483648-1"
            })
    void refusesWhatItNeverWrote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> StreamPosition.parse(text));
    }

    @Test
    void advancesOnePartitionAndLeavesTheOthers() {
        var before = StreamPosition.parse("0-41_1-17");

        var after = before.with(SomeResult.at(1, 18))
                .with(SomeResult.at(3, 0))
                .with(change(0, 3))
                .with(change(1, 0))
                .with(change(0, 7));

        assertThat(after).hasToString("0-41_1-18_3-0_c0-7_c1-0");
        assertThat(before).hasToString("0-41_1-17");
    }

    @Test
    void includesWhatIsNotBeyondIt() {
        var position = StreamPosition.parse("0-41_c0-7");

        assertThat(position.include(SomeResult.at(0, 41))).isTrue();
        assertThat(position.include(SomeResult.at(0, 42))).isFalse();
        assertThat(position.include(SomeResult.at(1, 0))).isFalse();
        assertThat(position.include(change(0, 7))).isTrue();
        assertThat(position.include(change(0, 8))).isFalse();
        assertThat(position.include(change(1, 0))).isFalse();
    }

    @Test
    void anIdOfBeforeHasNothingOfTheChanges() {
        assertThat(StreamPosition.parse("0-41").include(change(0, 0))).isFalse();
    }

    @Test
    void whatAnotherDatabaseHadDoesNotCount() {
        assertThat(StreamPosition.parse("0-41_1-17_9-9_c0-8_c1-1_c3-3")
                        .atMost(StreamPosition.parse("0-5_1-20_2-3_c0-2_c1-4")))
                .hasToString("0-5_1-17_c0-2_c1-1");
    }

    private static LeaveChange change(int partition, long offset) {
        return SomeChange.with(
                UUID.randomUUID(),
                1,
                partition,
                offset,
                "alice@example.com",
                Department.IT,
                "COMMENTED",
                LeaveStatus.PENDING);
    }
}
