package com.timeoff.core.kafka.schema;

import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;

/**
 * For Apicurio's deserializer, which names it in its configuration: refuses a schema that is too large, when it is seen for
 * the first time.
 */
public class RememberedDatumReaders<T> extends DefaultAvroDatumProvider<T> {

    private final Map<Schema, DatumReader<T>> readers = new ConcurrentHashMap<>();

    @Override
    public DatumReader<T> createDatumReader(Schema schema) {
        return readers.computeIfAbsent(schema, it -> {
            SchemaSize.requireModest(it);
            return super.createDatumReader(it);
        });
    }
}
