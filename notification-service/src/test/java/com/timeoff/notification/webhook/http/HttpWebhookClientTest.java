package com.timeoff.notification.webhook.http;

import static com.timeoff.notification.webhook.Receiver.drips;
import static com.timeoff.notification.webhook.Receiver.floods;
import static com.timeoff.notification.webhook.Receiver.hangs;
import static com.timeoff.notification.webhook.Receiver.raw;
import static com.timeoff.notification.webhook.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.TestClock;
import com.timeoff.notification.webhook.CallFailure;
import com.timeoff.notification.webhook.CallResult;
import com.timeoff.notification.webhook.CallResult.Aborted;
import com.timeoff.notification.webhook.CallResult.Answered;
import com.timeoff.notification.webhook.CallResult.Failed;
import com.timeoff.notification.webhook.Receiver;
import com.timeoff.notification.webhook.WebhookCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against receivers that do whatever a receiver may do. */
class HttpWebhookClientTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);

    /** Long enough on a busy machine, and much shorter than what the receivers would take. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration TIME_FOR_THE_HEAD = Duration.ofSeconds(5);

    private static final Failed TIMED_OUT = new Failed(CallFailure.TIMEOUT);
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-11-29T08:00:00Z"));

    private final Receiver receiver = new Receiver(status(204));
    private final HttpWebhookClient client = client(SystemDefaultDnsResolver.INSTANCE);
    private final HttpWebhookClient inAHurry = client(SystemDefaultDnsResolver.INSTANCE, SHORT);

    HttpWebhookClientTest() throws IOException {}

    @AfterEach
    void close() {
        client.close();
        receiver.close();
    }

    @Test
    void postsWhatWasSignedAndNothingElse() throws InterruptedException {
        assertThat(post(client, receiver.url())).isEqualTo(new Answered(204, null));

        var request = receiver.next();
        assertThat(request.line()).isEqualTo("POST /hook?tenant=1 HTTP/1.1");
        assertThat(request.body()).isEqualTo("{\"name\":\"Zoë\"}");
        assertThat(request.headers().keySet())
                .containsExactlyInAnyOrder(
                        "webhook-id",
                        "webhook-timestamp",
                        "webhook-signature",
                        "content-type",
                        "content-length",
                        "host",
                        "user-agent",
                        "connection");
        assertThat(request.header("webhook-id")).isEqualTo("msg_1");
        assertThat(request.header("webhook-timestamp")).isEqualTo("1764403200");
        assertThat(request.header("webhook-signature")).isEqualTo("v1,a v1,b");
        assertThat(request.header("content-type")).isEqualTo("application/json; charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 299, 300, 400, 401, 404, 407, 410, 429, 500, 503, 504})
    void saysWhatWasAnswered(int status) {
        receiver.answers(status(status, "WWW-Authenticate: Basic", "Proxy-Authenticate: Basic"));

        assertThat(post(client, receiver.url())).isEqualTo(new Answered(status, null));
        assertThat(receiver.connections).hasValue(1);
    }

    /** Nor with another method, nor to the same host. */
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws IOException {
        try (var other = new Receiver(status(200))) {
            receiver.answers(status(status, "Location: " + other.url()));

            assertThat(post(client, receiver.url())).isEqualTo(new Answered(status, null));
            assertThat(other.connections).hasValue(0);
            assertThat(receiver.connections).hasValue(1);
        }
    }

    @Test
    void keepsNoCookie() throws InterruptedException {
        receiver.answers(status(200, "Set-Cookie: a=b"));

        post(client, receiver.url());
        post(client, receiver.url());

        assertThat(receiver.next().headers()).doesNotContainKey("cookie");
        assertThat(receiver.next().headers()).doesNotContainKey("cookie");
    }

    static Stream<Arguments> slow() {
        return Stream.of(
                Arguments.of("hangs", hangs()),
                Arguments.of("drips its head", drips("HTTP/1.1 200 OK\r\nX: ", "a")),
                Arguments.of("drips headers", drips("HTTP/1.1 200 OK\r\n", "X: a\r\n")),
                Arguments.of("never comes to an answer", drips("", "HTTP/1.1 100 Continue\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void endsInTimeWhateverTheReceiverDoes(String how, Receiver.Answer answer) {
        receiver.answers(answer);

        var begin = System.nanoTime();
        assertThat(post(inAHurry, receiver.url())).isEqualTo(TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(SHORT, SOON);
    }

    /** The handshake has no limit of its own that bytes would not prolong. */
    @Test
    void endsInTimeWhereNobodyShakesHands() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var begin = System.nanoTime();
            assertThat(post(inAHurry, URI.create("https://localhost:" + silent.getLocalPort() + "/")))
                    .isEqualTo(TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 999999999999\r\n"})
    void anEndlessBodyIsNotReadToTheEnd(String header) {
        receiver.answers(floods("HTTP/1.1 200 OK\r\n" + header + "\r\n", "a".repeat(1_000)));

        var begin = System.nanoTime();
        assertThat(post(client, receiver.url())).isEqualTo(new Answered(200, null));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    /** What was answered holds. */
    @Test
    void aDrippingBodyIsReadAsLongAsThereIsTime() {
        receiver.answers(drips("HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n", "a"));
        var withTime = client(SystemDefaultDnsResolver.INSTANCE, TIME_FOR_THE_HEAD);

        var begin = System.nanoTime();
        assertThat(post(withTime, receiver.url())).isEqualTo(new Answered(200, null));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    static Stream<Arguments> withStrangeBodies() {
        return Stream.of(
                Arguments.of(
                        "endless by chunks",
                        floods("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n")),
                Arguments.of("shorter than said", raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort")),
                Arguments.of(
                        "compressed, and not so", raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withStrangeBodies")
    void whatTheBodyIsDoesNotMatter(String how, Receiver.Answer answer) {
        receiver.answers(answer);

        var begin = System.nanoTime();
        assertThat(post(client, receiver.url())).isEqualTo(new Answered(200, null));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(raw(""), CallFailure.CONNECTION_CLOSED),
                Arguments.of(raw("SSH-2.0-OpenSSH_9.2\r\n"), CallFailure.CONNECTION_CLOSED),
                Arguments.of(raw("HTTP/1.1 200 OK\r\nX"), CallFailure.INVALID_RESPONSE),
                Arguments.of(raw("HTTP/1.1 200 OK\r\nX: " + "a".repeat(9_000)), CallFailure.INVALID_RESPONSE),
                Arguments.of(floods("HTTP/1.1 200 OK\r\n", "X: a\r\n"), CallFailure.INVALID_RESPONSE),
                Arguments.of(floods("HTTP/1.1 200 OK\r\nX: ", "aaaaaaaa"), CallFailure.INVALID_RESPONSE));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsNoAnswerIsAFailure(Receiver.Answer answer, CallFailure failure) {
        receiver.answers(answer);

        assertThat(post(client, receiver.url())).isEqualTo(new Failed(failure));
    }

    @Test
    void nobodyThere() throws IOException {
        int free;
        try (var server = new ServerSocket(0)) {
            free = server.getLocalPort();
        }
        assertThat(post(client, URI.create("http://127.0.0.1:" + free + "/")))
                .isEqualTo(new Failed(CallFailure.CONNECTION_REFUSED));
        assertThat(post(client(names()), receiver.url("nowhere.example.com")))
                .isEqualTo(new Failed(CallFailure.UNKNOWN_HOST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120 | PT2M
            0 | PT0S
            99999999 | PT24H
            Sun, 29 Nov 2026 08:00:30 GMT | PT30S
            Sun, 29 Nov 2026 07:00:00 GMT | PT0S
            Mon, 29 Nov 2027 07:00:00 GMT | PT24H
            -5 |
            soon |
            99999999999999999999 |
            """)
    void understandsWhenToComeBack(String header, Duration wait) {
        receiver.answers(status(429, "Retry-After: " + header));

        assertThat(post(client, receiver.url())).isEqualTo(new Answered(429, wait));
    }

    @Test
    void closingEndsWhatIsUnderWay() throws InterruptedException {
        receiver.answers(hangs());
        var slow = client(SystemDefaultDnsResolver.INSTANCE, Duration.ofMinutes(1));
        var result = CompletableFuture.supplyAsync(() -> post(slow, receiver.url()));
        receiver.next();

        slow.close();

        assertThat(result).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new Aborted());
        assertThat(post(slow, receiver.url())).isEqualTo(new Aborted());
        slow.open();
        receiver.answers(status(200));
        assertThat(post(slow, receiver.url())).isEqualTo(new Answered(200, null));
        assertThat(receiver.connections).hasValue(2);
    }

    /** The operating system may take longer for a name than a call may, and cannot be interrupted. */
    @Test
    void endsInTimeWhereANameIsNotResolved() throws InterruptedException {
        var asked = new Semaphore(0);
        var answers = new Semaphore(0);
        var silent = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                asked.release();
                answers.acquireUninterruptibly();
                throw new UnknownHostException(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        var slow = client(silent, Duration.ofMinutes(1));
        try {
            var timedOut =
                    CompletableFuture.supplyAsync(() -> post(client(silent, SHORT), receiver.url("a.example.com")));
            assertThat(timedOut).succeedsWithin(SOON).isEqualTo(TIMED_OUT);
            asked.acquire();

            var aborted = CompletableFuture.supplyAsync(() -> post(slow, receiver.url("b.example.com")));
            asked.acquire();
            slow.close();
            assertThat(aborted).succeedsWithin(SOON).isEqualTo(new Aborted());
        } finally {
            answers.release(2);
        }
        assertThat(receiver.connections).hasValue(0);
    }

    /** However this machine is spelled: where the spelling is none, it is a name that nobody knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[0:0:0:0:0:ffff:7f00:1]",
                "169.254.169.254",
                "[fe80::1]"
            })
    void doesNotCallThisMachine(String host) {
        var result = post(client(new CheckedDnsResolver(SystemDefaultDnsResolver.INSTANCE)), receiver.url(host));

        assertThat(result).isIn(new Failed(CallFailure.ADDRESS_NOT_ALLOWED), new Failed(CallFailure.UNKNOWN_HOST));
        assertThat(receiver.connections).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "fd00::7", "::ffff:192.168.1.1"})
    void doesNotCallByANameThatLeadsInside(String address) {
        var result = post(client(new CheckedDnsResolver(names(address))), receiver.url("hooks.example.com"));

        assertThat(result).isEqualTo(new Failed(CallFailure.ADDRESS_NOT_ALLOWED));
        assertThat(receiver.connections).hasValue(0);
    }

    @Test
    void oneAddressInsideIsEnoughToRefuse() {
        var result = post(
                client(new CheckedDnsResolver(names("93.184.216.34", "127.0.0.1"))), receiver.url("hooks.example.com"));

        assertThat(result).isEqualTo(new Failed(CallFailure.ADDRESS_NOT_ALLOWED));
        assertThat(receiver.connections).hasValue(0);
    }

    /** Who asked twice could be told something else the second time. */
    @Test
    void connectsToTheAddressThatWasLookedAt() throws InterruptedException {
        var asked = new AtomicInteger();
        var names = names("127.0.0.1");
        var result = post(
                client(new DnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        asked.incrementAndGet();
                        return names.resolve(host);
                    }

                    @Override
                    public String resolveCanonicalHostname(String host) {
                        throw new AssertionError("Nobody needs it");
                    }
                }),
                receiver.url("hooks.example.com"));

        assertThat(result).isEqualTo(new Answered(204, null));
        assertThat(receiver.next().header("host")).startsWith("hooks.example.com:");
        assertThat(asked).hasValue(1);
    }

    private static CallResult post(HttpWebhookClient client, URI url) {
        return client.post(new WebhookCall(url, "msg_1", 1_764_403_200, "v1,a v1,b", "{\"name\":\"Zoë\"}"));
    }

    private static HttpWebhookClient client(DnsResolver dns) {
        return client(dns, LONG);
    }

    private static HttpWebhookClient client(DnsResolver dns, Duration timeout) {
        var client = new HttpWebhookClient(dns, DefaultClientTlsStrategy.createDefault(), timeout, CLOCK);
        client.open();
        return client;
    }

    /** Every name leads there; without addresses, nowhere. */
    private static DnsResolver names(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (addresses.length == 0) {
                    throw new UnknownHostException(host);
                }
                var resolved = new InetAddress[addresses.length];
                for (var n = 0; n < addresses.length; n++) {
                    resolved[n] = InetAddress.getByName(addresses[n]);
                }
                return resolved;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
