package com.timeoff.core.kafka.decoding;

import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.core.kafka.schema.UnknownSchemaException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/** Why a deserializer failed, as far as what it threw tells: the record's bytes, or the registry. */
record DecodingFailure(Throwable thrown) {

    /** What bytes alone never cause: the connection to the registry, or its own errors as Confluent's serde reports them. */
    private static final List<Class<? extends Throwable>> OF_REGISTRY = List.of(
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

    /** The registry itself says that it has no such schema. */
    boolean isUnknownSchema() {
        return causes().anyMatch(UnknownSchemaException.class::isInstance);
    }

    /** What the bytes cannot have caused. */
    Optional<Throwable> registryProblem() {
        return causes().filter(cause -> OF_REGISTRY.stream().anyMatch(it -> it.isInstance(cause)))
                .findFirst();
    }

    /** A schema that is none is a page that somebody sent in place of it. */
    boolean isOfAvro() {
        return causes().anyMatch(it -> it instanceof StackOverflowError
                || (it instanceof AvroRuntimeException && !(it instanceof SchemaParseException)));
    }

    UnreadableRecordException asUnreadable() {
        var root = causes().reduce(thrown, (outer, inner) -> inner);
        return new UnreadableRecordException(
                "the value cannot be decoded: " + root.getClass().getSimpleName() + ": " + root.getMessage(), thrown);
    }

    private Stream<Throwable> causes() {
        return Stream.iterate(thrown, it -> it != null, it -> it.getCause() == it ? null : it.getCause());
    }
}
