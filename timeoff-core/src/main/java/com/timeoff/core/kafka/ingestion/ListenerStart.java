package com.timeoff.core.kafka.ingestion;

import com.timeoff.core.startup.StartupCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Starts the listeners when topics, schemas and tables are there. */
class ListenerStart {

    private final KafkaListenerEndpointRegistry listeners;

    ListenerStart(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @EventListener(StartupCompleted.class)
    void startListeners() {
        listeners.getListenerContainers().forEach(MessageListenerContainer::start);
    }
}
