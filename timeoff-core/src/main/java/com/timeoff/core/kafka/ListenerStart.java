package com.timeoff.core.kafka;

import com.timeoff.core.startup.StartupCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Listeners begin when there is something to read from and somewhere to write to. */
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
