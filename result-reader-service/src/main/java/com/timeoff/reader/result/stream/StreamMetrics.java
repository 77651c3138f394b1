package com.timeoff.reader.result.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

@Component
class StreamMetrics implements MeterBinder {

    private final Subscriptions subscriptions;

    StreamMetrics(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("timeoff.stream.subscribers", subscriptions, Subscriptions::count)
                .description("Who listens to this instance now")
                .register(registry);
    }
}
