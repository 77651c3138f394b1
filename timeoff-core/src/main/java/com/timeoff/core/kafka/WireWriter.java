package com.timeoff.core.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of one schema as the configured serializer wrote the first of them: what it put before the Avro, in
 * which it names the schema, and the Avro.
 */
final class WireWriter {

    private static final Schema TEXT = Schema.create(Schema.Type.STRING);
    private static final int USUAL_SIZE = 256;

    private final byte[] prefix;
    private final Schema schema;
    private final SpecificDatumWriter<Object> avro;

    private WireWriter(byte[] prefix, Schema schema) {
        this.prefix = prefix;
        this.schema = schema;
        this.avro = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }

    /** None where the serializer wrote anything else than a prefix and the Avro. */
    static Optional<WireWriter> after(Object data, byte[] bytes) {
        var schema = schemaOf(data);
        if (schema == null) {
            return Optional.empty();
        }
        var length = new WireWriter(new byte[0], schema).write(data).length;
        var writer = new WireWriter(Arrays.copyOf(bytes, Math.max(0, bytes.length - length)), schema);
        return Optional.of(writer).filter(it -> Arrays.equals(it.write(data), bytes));
    }

    /** None where it is named otherwise than on our wire. */
    OptionalInt schemaId() {
        return prefix.length == WireFormat.PREFIX ? WireFormat.schemaId(prefix) : OptionalInt.empty();
    }

    boolean isFor(Object data) {
        return schemaOf(data) == schema;
    }

    byte[] write(Object data) {
        var out = new ByteArrayOutputStream(USUAL_SIZE);
        out.writeBytes(prefix);
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            avro.write(data, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new SerializationException(e);
        }
        return out.toByteArray();
    }

    private static @Nullable Schema schemaOf(Object data) {
        if (data instanceof SpecificRecord event) {
            return event.getSchema();
        }
        return data instanceof CharSequence ? TEXT : null;
    }
}
