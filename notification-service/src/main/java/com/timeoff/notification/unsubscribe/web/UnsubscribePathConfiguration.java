package com.timeoff.notification.unsubscribe.web;

import com.timeoff.core.security.http.CapabilityPath;
import com.timeoff.notification.unsubscribe.UnsubscribeService;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Whoever reads a mail is not signed in, and a mail program cannot. */
@Configuration(proxyBeanMethods = false)
class UnsubscribePathConfiguration {

    @Bean
    CapabilityPath unsubscribeLinks() {
        return new CapabilityPath(
                UnsubscribeService.FOLDER, "", Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST));
    }
}
