package com.timeoff.notification.webhook.http;

import com.timeoff.notification.webhook.CallFailure;
import com.timeoff.notification.webhook.CallResult;
import com.timeoff.notification.webhook.CallResult.Aborted;
import com.timeoff.notification.webhook.CallResult.Answered;
import com.timeoff.notification.webhook.CallResult.Failed;
import com.timeoff.notification.webhook.WebhookCall;
import com.timeoff.notification.webhook.WebhookClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A connection of its own for each call: none is worth keeping for the next event. */
final class HttpWebhookClient implements WebhookClient {

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_OF_THE_BODY = 16 * 1024;

    /** Of all calls. Each is held for as long as the operating system takes for it, which may be longer than the call. */
    private static final int MOST_LOOK_UPS = 32;

    /** Of the time for a call, for one of the receiver's addresses: the next one may answer. */
    private static final int ADDRESSES = 3;

    private static final RequestConfig AS_IT_IS = RequestConfig.custom()
            .setProtocolUpgradeEnabled(false)
            .setRedirectsEnabled(false)
            .setAuthenticationEnabled(false)
            .build();

    private static final ManagedHttpClientConnectionFactory BOUNDED = ManagedHttpClientConnectionFactory.builder()
            .http1Config(Http1Config.custom()
                    .setMaxHeaderCount(MOST_HEADERS)
                    .setMaxLineLength(LONGEST_LINE)
                    .build())
            .build();

    private final DnsResolver dns;
    private final TlsSocketStrategy tls;
    private final Duration timeout;
    private final Clock clock;
    private final Set<CallSockets> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor deadlines;
    private final Executor lookUps;
    private volatile boolean closed = true;

    /** @param timeout for a whole call */
    HttpWebhookClient(DnsResolver dns, TlsSocketStrategy tls, Duration timeout, Clock clock) {
        this.dns = dns;
        this.tls = tls;
        this.timeout = timeout;
        this.clock = clock;
        this.deadlines = new ScheduledThreadPoolExecutor(1, daemons("webhook-deadlines"));
        deadlines.setRemoveOnCancelPolicy(true);
        deadlines.setKeepAliveTime(1, TimeUnit.MINUTES);
        deadlines.allowCoreThreadTimeOut(true);
        this.lookUps = new ThreadPoolExecutor(
                0, MOST_LOOK_UPS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), daemons("webhook-dns"));
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void open() {
        closed = false;
    }

    /** Closed before those under way are ended: who comes meanwhile finds it closed, or is among them. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(it -> it.end(new Aborted()));
    }

    @Override
    public CallResult post(WebhookCall call) {
        var sockets = new CallSockets();
        underWay.add(sockets);
        if (closed) {
            sockets.end(new Aborted());
        }
        var deadline = deadlines.schedule(
                () -> sockets.end(new Failed(CallFailure.TIMEOUT)), timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answer(call, sockets);
        } catch (IOException e) {
            return sockets.ended().orElseGet(() -> new Failed(CallFailures.of(e)));
        } finally {
            deadline.cancel(false);
            sockets.close();
            underWay.remove(sockets);
        }
    }

    /** The socket is closed by whoever called: the response's own way to close would read to the end, if there is one. */
    private CallResult answer(WebhookCall call, CallSockets sockets) throws IOException {
        var response = clientOn(sockets).executeOpen(null, request(call), null);
        readSome(response);
        return new Answered(response.getCode(), retryAfter(response));
    }

    private CloseableHttpClient clientOn(CallSockets sockets) {
        var operator = new DefaultHttpClientConnectionOperator(
                sockets,
                null,
                new InterruptibleDnsResolver(dns, lookUps, sockets),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register(URIScheme.HTTPS.id, tls)
                        .build());
        var connections = new BasicHttpClientConnectionManager(operator, BOUNDED);
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(timeout.dividedBy(ADDRESSES)))
                .build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(AS_IT_IS)
                .setUserAgent("TimeOff-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static HttpPost request(WebhookCall call) {
        var request = new HttpPost(call.url());
        request.setHeader("webhook-id", call.id());
        request.setHeader("webhook-timestamp", Long.toString(call.timestamp()));
        request.setHeader("webhook-signature", call.signature());
        request.setHeader(HttpHeaders.CONNECTION, "close");
        request.setEntity(new StringEntity(call.body(), ContentType.APPLICATION_JSON));
        return request;
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return header == null || header.getValue() == null
                ? null
                : RetryAfter.parse(header.getValue(), clock.instant());
    }

    /** Some receivers take it for a failure when nobody reads their answer. What it says is decided already. */
    private static void readSome(ClassicHttpResponse response) {
        try {
            if (response.getEntity() != null) {
                response.getEntity().getContent().skipNBytes(MOST_OF_THE_BODY);
            }
        } catch (IOException e) {
            // It was shorter, or took too long.
        }
    }
}
