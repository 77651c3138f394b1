package com.timeoff.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import com.timeoff.notification.webhook.CallFailure;
import com.timeoff.notification.webhook.CallResult;
import com.timeoff.notification.webhook.CallResult.Answered;
import com.timeoff.notification.webhook.CallResult.Failed;
import com.timeoff.notification.webhook.WebhookCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With TLS, a receiver is whom its certificate names. */
class TrustedReceiverTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static SSLContext certified;
    private static HttpsServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws GeneralSecurityException, IOException, InterruptedException {
        var file = folder.resolve("key.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var options = "-genkeypair -keyalg EC -dname CN=localhost -ext san=dns:localhost -storepass changeit -keystore "
                + file;
        assertThat(new ProcessBuilder((keytool + ' ' + options).split(" "))
                        .start()
                        .waitFor())
                .isZero();
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        certified = SSLContexts.custom()
                .loadKeyMaterial(keys, PASSWORD)
                .loadTrustMaterial(keys, null)
                .build();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certified));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(202, 2);
            exchange.getResponseBody().write("ok".getBytes());
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void isCalled() {
        assertThat(post(new DefaultClientTlsStrategy(certified), "localhost")).isEqualTo(new Answered(202, null));
    }

    @Test
    void isOneThatIsTrusted() {
        assertThat(post(DefaultClientTlsStrategy.createDefault(), "localhost")).isEqualTo(new Failed(CallFailure.TLS));
    }

    @Test
    void isTheOneThatIsNamed() {
        assertThat(post(new DefaultClientTlsStrategy(certified), "hooks.example.com"))
                .isEqualTo(new Failed(CallFailure.TLS));
    }

    private static CallResult post(TlsSocketStrategy tls, String host) {
        var here = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String name) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
        };
        var client = new HttpWebhookClient(here, tls, Duration.ofSeconds(10), Clock.systemUTC());
        client.open();
        var url = URI.create("https://" + host + ':' + server.getAddress().getPort() + "/");
        return client.post(new WebhookCall(url, "msg_1", 1, "v1,a", "{}"));
    }
}
