package com.timeoff.employee.leave.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** All answers are brought by one thread, as the producer's brings them; it must not wait for a client, nor Tomcat's. */
class UnreadAnswersTest {

    private static final int REQUESTS = 100;
    private static final int THREADS = 2;
    private static final String TEXT = "a".repeat(700);

    @TempDir
    Path home;

    private final ExecutorService acknowledgements = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> held = new CompletableFuture<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(home.toString());
        tomcat.setPort(0);
        var connector = tomcat.getConnector();
        connector.setProperty("socket.txBufSize", "4096"); // a few answers fill it
        connector.setProperty("minSpareThreads", "1");
        connector.setProperty("maxThreads", Integer.toString(THREADS));
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "late", new LateServlet()).setAsyncSupported(true);
        context.addServletMappingDecoded("/*", "late");
        context.addServletContainerInitializer((types, servlets) -> servlets.addListener(new Ends()), null);
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        acknowledgements.shutdownNow();
    }

    @Test
    void holdUpNobodyElse() throws Exception {
        var silent = new Socket[THREADS + 1];
        for (var i = 0; i < silent.length; i++) {
            silent[i] = silentClient();
        }
        awaitNoProgress();
        assertThat(taken).hasValueLessThan(REQUESTS);

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/other"))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo('"' + TEXT + '"');
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().length());
        for (var client : silent) {
            client.close();
        }
    }

    @Test
    void areKeptForWhoReadsLate() throws Exception {
        try (var silent = silentClient()) {
            awaitNoProgress();
            assertThat(taken).hasValueLessThan(REQUESTS);

            var read = new String(silent.getInputStream().readAllBytes(), US_ASCII);

            assertThat(read.split("HTTP/1.1 200", -1)).hasSize(1 + REQUESTS);
            assertThat(read.split(TEXT, -1)).hasSize(1 + REQUESTS);
            await().untilAsserted(() -> assertThat(ended).hasValue(REQUESTS));
        }
    }

    @Test
    void areGivenUpInTheEnd() throws Exception {
        tomcat.getConnector().setProperty("connectionTimeout", "3000");
        try (var silent = silentClient()) {
            awaitNoProgress();
            assertThat(ended).hasValueLessThan(taken.get());

            await().atMost(20, SECONDS).until(() -> ended.get() == taken.get());

            assertThat(taken).hasValueLessThan(REQUESTS);
        }
    }

    @Test
    void ofWhoIsGoneEndHisRequest() throws Exception {
        try (var gone = new Socket("localhost", port())) {
            gone.setSoLinger(true, 0);
            gone.getOutputStream().write("GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            await().untilAsserted(() -> assertThat(taken).hasValue(1));
        }
        assertThat(ended).hasValue(0);

        held.complete(null);

        await().untilAsserted(() -> assertThat(ended).hasValue(1));
    }

    private Socket silentClient() throws IOException {
        var silent = new Socket();
        silent.setReceiveBufferSize(1024);
        silent.setSoTimeout(10_000);
        silent.connect(new InetSocketAddress("localhost", port()));
        silent.getOutputStream()
                .write(("GET /silent HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(REQUESTS - 1)
                                + "GET /silent HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(US_ASCII));
        return silent;
    }

    private void awaitNoProgress() {
        var before = new AtomicInteger();
        await().pollInterval(Duration.ofMillis(200))
                .until(() -> taken.get() > 0 && before.getAndSet(taken.get()) == taken.get());
    }

    private int port() {
        return tomcat.getConnector().getLocalPort();
    }

    private final class LateServlet extends HttpServlet {

        private final transient NonBlockingResponseWriter answers = new NonBlockingResponseWriter(new JsonMapper());

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            taken.incrementAndGet();
            var acknowledged = request.getRequestURI().equals("/held") ? held : CompletableFuture.completedFuture(null);
            answers.send(
                    request, response, acknowledged.thenApplyAsync(none -> ResponseEntity.ok(TEXT), acknowledgements));
        }
    }

    private final class Ends implements ServletRequestListener {

        @Override
        public void requestDestroyed(ServletRequestEvent event) {
            ended.incrementAndGet();
        }
    }
}
