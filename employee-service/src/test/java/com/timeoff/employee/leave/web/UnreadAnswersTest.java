package com.timeoff.employee.leave.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** All answers are brought by one thread, as the producer's brings them; it must not wait for a client. */
class UnreadAnswersTest {

    private static final int REQUESTS = 100;

    @TempDir
    Path home;

    private final ExecutorService acknowledgements = Executors.newSingleThreadExecutor();
    private final AtomicInteger taken = new AtomicInteger();
    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(home.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("socket.txBufSize", "4096"); // a few answers fill it
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "late", new LateServlet()).setAsyncSupported(true);
        context.addServletMappingDecoded("/*", "late");
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
        try (var silent = new Socket()) {
            silent.setReceiveBufferSize(1024);
            silent.connect(new InetSocketAddress("localhost", port()));
            silent.getOutputStream()
                    .write("GET /silent HTTP/1.1\r\nHost: a\r\n\r\n"
                            .repeat(REQUESTS)
                            .getBytes(US_ASCII));
            var before = new AtomicInteger();
            await().pollInterval(Duration.ofMillis(200))
                    .until(() -> taken.get() > 0 && before.getAndSet(taken.get()) == taken.get());
            assertThat(taken).hasValueLessThan(REQUESTS);

            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/other"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValueAsLong("Content-Length"))
                    .hasValue(answer.body().length());
        }
    }

    private int port() {
        return tomcat.getConnector().getLocalPort();
    }

    private final class LateServlet extends HttpServlet {

        private final transient LateAnswers answers = new LateAnswers(new JsonMapper());

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            taken.incrementAndGet();
            answers.send(
                    request,
                    response,
                    CompletableFuture.supplyAsync(() -> ResponseEntity.ok("a".repeat(700)), acknowledgements));
        }
    }
}
