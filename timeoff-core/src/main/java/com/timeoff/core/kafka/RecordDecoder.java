package com.timeoff.core.kafka;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Turns a record's bytes into an Avro record. Listeners take bytes and decode here, not in the consumer, because only
 * here a bad record can be told from a registry that is away.
 */
class RecordDecoder {

    /** What bytes alone never cause: the way to the registry, or the registry's own trouble as Confluent's serde says it. */
    private static final List<Class<? extends Throwable>> NEVER_OF_BYTES = List.of(
            RegistryUnavailableException.class,
            SocketException.class,
            UnknownHostException.class,
            InterruptedIOException.class,
            InterruptedException.class,
            HttpTimeoutException.class,
            TimeoutException.class,
            ClosedChannelException.class,
            SSLException.class,
            RetriableException.class,
            AuthenticationException.class,
            AuthorizationException.class);

    /** The contracts have a handful. All that the serde has read stays with it, and a stranger may register thousands. */
    private static final int MOST_SCHEMAS = 100;

    private static final RecordHeaders NO_HEADERS = new RecordHeaders();

    static {
        NO_HEADERS.setReadOnly();
    }

    private final Supplier<Deserializer<?>> deserializers;
    private final SchemaRegistryProbe registry;
    private final SchemaIds ids = new SchemaIds();
    private final SchemaLookup inquiry;
    private volatile Deserializer<?> deserializer;

    /** @param deserializers makes the configured one, without any schema it has seen */
    RecordDecoder(Supplier<Deserializer<?>> deserializers, SchemaRegistryProbe registry) {
        this.deserializers = deserializers;
        this.deserializer = deserializers.get();
        this.registry = registry;
        this.inquiry = new SchemaLookup(registry, ids);
    }

    /**
     * To be called before the records of a batch are decoded.
     *
     * @throws RegistryUnavailableException if it takes too long to learn which of their schemas there are
     */
    void prepareFor(List<ConsumerRecord<byte[], byte[]>> batch) {
        inquiry.askAbout(batch);
    }

    /**
     * @throws UnreadableRecordException if these bytes are no such record
     * @throws RegistryUnavailableException if that cannot be said now
     */
    <V> V decode(ConsumerRecord<byte[], byte[]> record, Class<V> type) {
        if (record.value() == null) {
            throw new UnreadableRecordException("the value is null");
        }
        if (record.serializedValueSize() > PolledBytes.LARGEST) {
            throw new UnreadableRecordException("the value has %d bytes, more than the %d that are taken"
                    .formatted(record.serializedValueSize(), PolledBytes.LARGEST));
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
        switch (ids.verdict(id, written)) {
            case UNKNOWN -> throw unknown(id);
            case TOO_LARGE -> throw new UnreadableRecordException("its schema " + id + " is larger than is read");
            default -> {
                if (!ids.isRead(id)) {
                    makeRoom();
                }
            }
        }
    }

    private synchronized void makeRoom() {
        if (ids.countRead() >= MOST_SCHEMAS) {
            deserializer = deserializers.get();
            ids.forgetRead();
        }
    }

    /** Without the headers: Apicurio's deserializer would read this record, and all after it, as one of them says. */
    private Object deserialize(ConsumerRecord<byte[], byte[]> record, OptionalInt id, boolean again) {
        try {
            return deserializer.deserialize(record.topic(), NO_HEADERS, record.value());
        } catch (RuntimeException | StackOverflowError e) { // The latter of a value that is nested without end.
            if (id.isPresent() && causes(e).anyMatch(UnknownSchemaException.class::isInstance)) {
                ids.learn(id.getAsInt(), SchemaLookupResult.UNKNOWN);
                throw unknown(id.getAsInt());
            }
            var obstacle = causes(e).filter(RecordDecoder::isNeverOfBytes).findFirst();
            if (obstacle.isPresent()) {
                throw RegistryUnavailableException.because(obstacle.get());
            }
            if (isOfBytes(e, id)) {
                throw undecodable(e);
            }
            if (!registry.answers()) {
                throw RegistryUnavailableException.because(e);
            }
            if (again) { // The registry answers now, and may not have done so a moment ago.
                return deserialize(record, id, false);
            }
            throw undecodable(e);
        }
    }

    /** Surely: the serde had no need of the registry, or had the schema from it. */
    private boolean isOfBytes(Throwable thrown, OptionalInt id) {
        return id.isEmpty() || ids.isRead(id.getAsInt()) || causes(thrown).anyMatch(RecordDecoder::isOfAvro);
    }

    /** A schema that is none is a page that somebody sent in place of it. */
    private static boolean isOfAvro(Throwable thrown) {
        return thrown instanceof StackOverflowError
                || (thrown instanceof AvroRuntimeException && !(thrown instanceof SchemaParseException));
    }

    private static UnreadableRecordException unknown(int id) {
        return new UnreadableRecordException("the value cannot be decoded: the registry knows no schema " + id);
    }

    private static UnreadableRecordException undecodable(Throwable thrown) {
        return new UnreadableRecordException("the value cannot be decoded: " + rootMessage(thrown), thrown);
    }

    private static boolean isNeverOfBytes(Throwable thrown) {
        return NEVER_OF_BYTES.stream().anyMatch(it -> it.isInstance(thrown));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, it -> it.getCause() == it ? null : it.getCause());
    }

    private static String rootMessage(Throwable thrown) {
        var root = causes(thrown).reduce(thrown, (outer, inner) -> inner);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
