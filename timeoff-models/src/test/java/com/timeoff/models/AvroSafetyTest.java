package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import TimeOff.Models.LeaveApplicationReceived;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A few forged bytes cost neither memory nor time. */
class AvroSafetyTest {

    @BeforeAll
    static void makeAvroSafe() {
        AvroSafety.install();
    }

    @Test
    void aForgedLengthIsRefused() throws IOException {
        var bytes = encode(encoder -> encoder.writeLong(Integer.MAX_VALUE - 8));

        assertThatExceptionOfType(SystemLimitException.class)
                .isThrownBy(() -> read(bytes, LeaveApplicationReceived.getClassSchema()));
    }

    /** Items that take no bytes: their number alone keeps a reader busy. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void aForgedNumberOfItemsIsRefused() throws IOException {
        var bytes = encode(encoder -> {
            for (var block = 0; block < 1000; block++) {
                encoder.writeLong(Integer.MAX_VALUE - 8);
            }
        });
        var writer = new Schema.Parser().parse("""
                        {"type":"record","name":"LeaveApplicationReceived","namespace":"TimeOff.Models","fields":[
                         {"name":"Other","type":{"type":"array","items":"null"}},
                         {"name":"EmpEmail","type":"string"},
                         {"name":"EmpDepartment","type":"string"},
                         {"name":"LeaveDurationInHours","type":"int"},
                         {"name":"LeaveStartDateTicks","type":"long"}]}""");

        assertThatExceptionOfType(SystemLimitException.class).isThrownBy(() -> read(bytes, writer));
    }

    private static void read(byte[] bytes, Schema writer) throws IOException {
        new SpecificDatumReader<LeaveApplicationReceived>(writer, LeaveApplicationReceived.getClassSchema())
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static byte[] encode(Forgery forgery) throws IOException {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        forgery.writeTo(encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private interface Forgery {

        void writeTo(BinaryEncoder encoder) throws IOException;
    }
}
