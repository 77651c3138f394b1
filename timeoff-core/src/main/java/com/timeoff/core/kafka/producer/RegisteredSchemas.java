package com.timeoff.core.kafka.producer;

import com.timeoff.core.kafka.schema.RegistryProperties;
import com.timeoff.core.kafka.schema.SchemaLookupResult;
import com.timeoff.core.kafka.schema.SchemaRegistryProbe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Makes sure that what is written can be read: the registry has its schemas before the first record, and is asked now and
 * then whether it still has them. Where somebody deleted one, it is registered anew, if that is allowed; until then there
 * is none to write with.
 */
class RegisteredSchemas implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RegisteredSchemas.class);

    private final SchemaRegistryProbe registry;
    private final Duration interval;
    private final Iterable<ProducerWarmUp> events;
    private final EventSerializer keys;
    private final EventSerializer values;
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "written-schemas");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<String> missing = Optional.empty();

    RegisteredSchemas(
            SchemaRegistryProbe registry,
            RegistryProperties properties,
            ObjectProvider<ProducerWarmUp> events,
            EventSerializer keySerializer,
            EventSerializer valueSerializer) {
        this.registry = registry;
        this.interval = properties.checkInterval();
        this.events = events;
        this.keys = keySerializer;
        this.values = valueSerializer;
    }

    /**
     * Registers or finds them, and looks after them from then on.
     *
     * @throws RuntimeException if the registry does not let us, or is away
     */
    void begin() {
        registry.require();
        learnAll();
        checks.scheduleWithFixedDelay(this::check, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void learnAll() {
        events.forEach(it -> {
            keys.learn(it.topic(), it.key());
            values.learn(it.topic(), it.value());
        });
    }

    /** Why what is written could not be read, for an operator's eyes. */
    Optional<String> missing() {
        return missing;
    }

    private void check() {
        try {
            var unknown = forgetUnknown();
            if (!unknown.isEmpty() && missing.isEmpty()) {
                missing = Optional.of("the registry no longer has what is written with, the schemas " + unknown);
                log.warn("Not ready: {}", missing.get());
            }
            if (missing.isPresent()) {
                learnAll();
                missing = Optional.empty();
                log.info("The registry has the schemas of what is written again");
            }
        } catch (RuntimeException e) { // It does not let us, or is away: so it is as at the start.
            log.debug("Schemas cannot be registered", e);
        }
    }

    private Set<Integer> forgetUnknown() {
        var unknown = new TreeSet<Integer>();
        for (var serializer : List.of(keys, values)) {
            var its = new TreeSet<>(serializer.schemaIds());
            its.removeIf(id -> registry.askFor(id).join() != SchemaLookupResult.UNKNOWN);
            if (!its.isEmpty()) {
                serializer.forgetSchemas();
                unknown.addAll(its);
            }
        }
        return unknown;
    }

    @Override
    public void close() {
        checks.shutdownNow();
    }
}
