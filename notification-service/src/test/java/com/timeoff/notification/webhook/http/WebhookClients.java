package com.timeoff.notification.webhook.http;

import com.timeoff.notification.webhook.WebhookClient;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

public final class WebhookClients {

    private WebhookClients() {}

    /** One that may call this machine. */
    public static WebhookClient forTests(Duration timeout, Clock clock) {
        return new HttpWebhookClient(
                SystemDefaultDnsResolver.INSTANCE, DefaultClientTlsStrategy.createDefault(), timeout, clock);
    }
}
