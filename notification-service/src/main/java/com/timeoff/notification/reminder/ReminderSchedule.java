package com.timeoff.notification.reminder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedRuntimeException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks again and again for what is due. */
@Configuration(proxyBeanMethods = false)
class ReminderSchedule implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ReminderSchedule.class);

    private final ReminderService service;
    private final ReminderProperties properties;

    ReminderSchedule(ReminderService service, ReminderProperties properties) {
        this.service = service;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::check, properties.interval());
    }

    /** The next look finds what this one has not told of. */
    private void check() {
        try {
            service.check();
        } catch (NestedRuntimeException e) {
            log.warn("What is due cannot be told now, still trying: {}", e.getMessage());
        }
    }
}
