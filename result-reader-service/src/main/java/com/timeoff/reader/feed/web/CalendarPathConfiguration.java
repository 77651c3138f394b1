package com.timeoff.reader.feed.web;

import com.timeoff.core.security.http.CapabilityPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendar programs cannot sign in. */
@Configuration(proxyBeanMethods = false)
class CalendarPathConfiguration {

    @Bean
    CapabilityPath calendars() {
        return new CapabilityPath(CalendarController.FOLDER, CalendarController.SUFFIX);
    }
}
