package com.timeoff.notification.webhook.http;

import com.timeoff.notification.webhook.WebhookClient;
import com.timeoff.notification.webhook.WebhookProperties;
import java.time.Clock;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookClientConfiguration {

    /** Certificates are trusted as by all of Java: {@code javax.net.ssl.trustStore} adds a company's own. */
    @Bean
    WebhookClient webhookClient(WebhookProperties properties, Clock clock) {
        var names = SystemDefaultDnsResolver.INSTANCE;
        return new HttpWebhookClient(
                properties.allowPrivateAddresses() ? names : new CheckedDnsResolver(names),
                DefaultClientTlsStrategy.createDefault(),
                properties.timeout(),
                clock);
    }
}
