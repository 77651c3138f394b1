package com.timeoff.core.kafka.schema;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

/** How a record names its schema: byte 0, the id in four bytes, the Avro. */
public final class WireFormat {

    private static final int PREFIX = 5;

    private WireFormat() {}

    /** None where the bytes are no record's, so that no serde asks for its schema. */
    public static OptionalInt schemaId(byte[] bytes) {
        return bytes.length < PREFIX || bytes[0] != 0
                ? OptionalInt.empty()
                : OptionalInt.of(ByteBuffer.wrap(bytes).getInt(1));
    }
}
