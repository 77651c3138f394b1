package com.timeoff.core.kafka.schema;

import java.util.HashSet;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * How much there is to read by a schema, whatever the bytes: where each type has ten of the one before, ten lines make a
 * value of billions of fields of no byte, and a reader that skips them does not come back.
 */
final class SchemaSize {

    /** The contracts have some ten. */
    private static final int MAX_PARTS = 10_000;

    private final Set<String> enclosing = new HashSet<>();
    private int remaining = MAX_PARTS;

    private SchemaSize() {}

    /** @throws AvroRuntimeException if it is more than anybody writes to our topics */
    static void requireModest(Schema schema) {
        new SchemaSize().walk(schema);
    }

    private void walk(Schema schema) {
        if (--remaining < 0) {
            throw new AvroRuntimeException("its schema has more than " + MAX_PARTS + " parts");
        }
        switch (schema.getType()) {
            case RECORD -> walkFields(schema);
            case ARRAY -> walk(schema.getElementType());
            case MAP -> walk(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::walk);
            default -> {}
        }
    }

    /** A recursive schema is bounded by the bytes. */
    private void walkFields(Schema schema) {
        if (enclosing.add(schema.getFullName())) {
            schema.getFields().forEach(it -> walk(it.schema()));
            enclosing.remove(schema.getFullName());
        }
    }
}
