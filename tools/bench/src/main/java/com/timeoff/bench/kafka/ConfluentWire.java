package com.timeoff.bench.kafka;

import com.timeoff.models.AvroSafety;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** Byte 0, the schema's id, the value in Avro. */
record ConfluentWire(int schemaId) {

    private static final int HEADER = 5;

    static {
        AvroSafety.install();
    }

    byte[] of(SpecificRecordBase value) {
        try {
            var bytes = started();
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<>(value.getSchema(), value.getSpecificData()).write(value, encoder);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] ofText(String text) {
        try {
            var bytes = started();
            EncoderFactory.get().directBinaryEncoder(bytes, null).writeString(text);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> SpecificDatumReader<T> reader(Class<T> type) {
        return new SpecificDatumReader<>(type);
    }

    /** Of the reader's own version of the schema. */
    static <T> T read(byte[] bytes, SpecificDatumReader<T> reader) {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteArrayOutputStream started() {
        var bytes = new ByteArrayOutputStream(256);
        bytes.writeBytes(
                ByteBuffer.allocate(HEADER).put((byte) 0).putInt(schemaId).array());
        return bytes;
    }
}
