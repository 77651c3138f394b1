package com.timeoff.core.kafka.decoding;

import com.timeoff.core.kafka.consumer.PolledBytes;
import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.core.kafka.schema.SchemaLookupResult;
import com.timeoff.core.kafka.schema.SchemaRegistryProbe;
import com.timeoff.core.kafka.schema.WireFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Turns a record's bytes into an Avro record. Listeners take bytes and decode here, not in the consumer, because only
 * here a bad record can be told from a registry that is unavailable.
 */
public class RecordDecoder {

    /** The contracts have a handful. The serde keeps all that it has read, and others may register thousands. */
    private static final int MAX_SCHEMAS = 100;

    private static final RecordHeaders NO_HEADERS = new RecordHeaders();

    static {
        NO_HEADERS.setReadOnly();
    }

    private final Supplier<Deserializer<?>> deserializers;
    private final SchemaRegistryProbe registry;
    private final SchemaIds ids = new SchemaIds();
    private final SchemaLookup lookup;
    private volatile Deserializer<?> deserializer;

    /** @param deserializers makes the configured one, without any schema it has seen */
    public RecordDecoder(Supplier<Deserializer<?>> deserializers, SchemaRegistryProbe registry) {
        this.deserializers = deserializers;
        this.deserializer = deserializers.get();
        this.registry = registry;
        this.lookup = new SchemaLookup(registry, ids);
    }

    /**
     * To be called before the records of a batch are decoded.
     *
     * @throws RegistryUnavailableException if it takes too long to learn which of their schemas there are
     */
    public void prepareFor(List<ConsumerRecord<byte[], byte[]>> batch) {
        lookup.askAbout(batch);
    }

    /**
     * @throws UnreadableRecordException if these bytes are no such record
     * @throws RegistryUnavailableException if that cannot be said now
     */
    public <V> V decode(ConsumerRecord<byte[], byte[]> record, Class<V> type) {
        if (record.value() == null) {
            throw new UnreadableRecordException("the value is null");
        }
        if (record.serializedValueSize() > PolledBytes.MAX_BYTES) {
            throw new UnreadableRecordException("the value has %d bytes, more than the %d that are taken"
                    .formatted(record.serializedValueSize(), PolledBytes.MAX_BYTES));
        }
        var id = WireFormat.schemaId(record.value());
        id.ifPresent(it -> requireReadable(it, record.timestamp()));
        var value = deserialize(record, id, true);
        id.ifPresent(ids::read);
        if (!type.isInstance(value)) {
            throw new UnreadableRecordException("the value is no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    private void requireReadable(int id, long written) {
        switch (ids.result(id, written)) {
            case UNKNOWN -> throw unknown(id);
            case TOO_LARGE -> throw new UnreadableRecordException("its schema " + id + " is larger than is read");
            default -> {
                if (!ids.isRead(id)) {
                    forgetSchemasIfTooMany();
                }
            }
        }
    }

    private synchronized void forgetSchemasIfTooMany() {
        if (ids.countRead() >= MAX_SCHEMAS) {
            deserializer = deserializers.get();
            ids.forgetRead();
        }
    }

    /** Without the headers: Apicurio's deserializer would read this record, and all after it, as one of them says. */
    private Object deserialize(ConsumerRecord<byte[], byte[]> record, OptionalInt id, boolean again) {
        try {
            return deserializer.deserialize(record.topic(), NO_HEADERS, record.value());
        } catch (RuntimeException | StackOverflowError e) { // The latter of a value that is nested without end.
            var failure = new DecodingFailure(e);
            if (id.isPresent() && failure.isUnknownSchema()) {
                ids.learn(id.getAsInt(), SchemaLookupResult.UNKNOWN);
                throw unknown(id.getAsInt());
            }
            failure.registryProblem().ifPresent(it -> {
                throw RegistryUnavailableException.because(it);
            });
            // Surely of the bytes: the serde had no need of the registry, or had the schema from it.
            if (id.isEmpty() || ids.isRead(id.getAsInt()) || failure.isOfAvro()) {
                throw failure.asUnreadable();
            }
            if (!registry.answers()) {
                throw RegistryUnavailableException.because(e);
            }
            if (again) { // The registry answers now, and may not have done so a moment ago.
                return deserialize(record, id, false);
            }
            throw failure.asUnreadable();
        }
    }

    private static UnreadableRecordException unknown(int id) {
        return new UnreadableRecordException("the value cannot be decoded: the registry knows no schema " + id);
    }
}
