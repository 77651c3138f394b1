package com.timeoff.core.kafka;

import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;

/**
 * For Apicurio's deserializer, which names it in its configuration: its own provider remembers readers, too, but by the
 * fingerprint of the schema, and to take that from the schema of each record costs more than to read the record.
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
