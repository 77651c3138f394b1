package com.timeoff.core.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a poll, however much there is in it. */
class PolledBytesTest {

    private final PolledBytes bytes = new PolledBytes();

    @BeforeEach
    void beginPoll() {
        PolledBytes.beginPoll();
    }

    @Test
    void whatATopicTakesIsKeptWhole() {
        assertThat(polled(0, new RecordHeaders())).isEmpty();
        assertThat(polled(PolledBytes.MAX_BYTES, new RecordHeaders())).hasSize(PolledBytes.MAX_BYTES);
    }

    @Test
    void whatIsLargerIsCut() {
        assertThat(polled(PolledBytes.MAX_BYTES + 1, new RecordHeaders())).hasSize(PolledBytes.CUT);
        assertThat(polled(25_000_000, new RecordHeaders())).hasSize(PolledBytes.CUT);
    }

    @Test
    void headersThatAreLargerAreDropped() {
        var large =
                new RecordHeaders().add("a", new byte[PolledBytes.MAX_BYTES]).add("b", null);
        var small = new RecordHeaders().add("a", new byte[100]).add("b", null);

        polled(1, large);
        polled(1, small);

        assertThat(large).isEmpty();
        assertThat(small).hasSize(2);
    }

    /** The consumer asks for the one that was too much again. */
    @Test
    void aPollEndsWhenItHasEnough() {
        var number = 0;
        try {
            for (; number < 1_000; number++) {
                polled(PolledBytes.MAX_BYTES, new RecordHeaders());
            }
        } catch (SerializationException e) {
            assertThat(e).hasMessage("enough for one poll");
        }
        assertThat(number).isBetween(10, 100);
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> polled(PolledBytes.MAX_BYTES, new RecordHeaders()));

        PolledBytes.beginPoll();

        assertThat(polled(PolledBytes.MAX_BYTES, new RecordHeaders())).hasSize(PolledBytes.MAX_BYTES);
    }

    private byte[] polled(int size, Headers headers) {
        return bytes.deserialize("topic", headers, ByteBuffer.allocate(size));
    }
}
