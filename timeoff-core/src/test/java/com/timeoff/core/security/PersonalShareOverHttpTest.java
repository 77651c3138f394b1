package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one person's requests take of a service, behind a real server. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.web.concurrency-per-person=2",
            "timeoff.web.requests-per-person=4"
        })
@Import(PersonalShareOverHttpTest.Slow.class)
class PersonalShareOverHttpTest {

    private static final String ALICE = Calls.basic("alice@example.com", "alice");
    private static final String HELEN = Calls.basic("helen@example.com", "helen");
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final Calls http;
    private final Slow slow;

    PersonalShareOverHttpTest(@LocalServerPort int port, @Autowired Slow slow) {
        this.http = new Calls(port);
        this.slow = slow;
    }

    @AfterEach
    void close() {
        slow.go.countDown();
        clients.shutdownNow();
    }

    @Test
    void whoSendsManyWaitsForNobodyButThemselves() {
        var sent = Stream.generate(() -> CompletableFuture.supplyAsync(() -> slowly(ALICE), clients))
                .limit(4)
                .toList();
        await().until(() -> slow.inside.get() == 2);
        await().until(() -> refusedAtOnce(ALICE));

        var tooMany = http.get("/who", "Authorization", ALICE);
        assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(tooMany.body()).contains("\"status\":429", "Too many of your requests");
        for (var path : List.of("/who", "/me", "/ui/style.css")) {
            assertThat(timed(() -> http.get(path, "Authorization", HELEN).statusCode()))
                    .isEqualTo(200);
        }
        assertThat(timed(() ->
                        http.get("/actuator/health", "Authorization", ALICE).statusCode()))
                .isEqualTo(200);
        assertThat(slow.inside).hasValue(2);

        slow.go.countDown();
        assertThat(sent).allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
        assertThat(http.get("/who", "Authorization", ALICE).statusCode()).isEqualTo(200);
    }

    private boolean refusedAtOnce(String person) {
        var begin = System.nanoTime();
        return http.get("/who", "Authorization", person).statusCode() == 429
                && System.nanoTime() - begin < AT_ONCE.toNanos();
    }

    private static int timed(IntSupplier call) {
        var begin = System.nanoTime();
        var status = call.getAsInt();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_ONCE);
        return status;
    }

    private HttpResponse<String> slowly(String person) {
        return http.get("/slow", "Authorization", person);
    }

    @RestController
    static class Slow {

        private final CountDownLatch go = new CountDownLatch(1);
        private final AtomicInteger inside = new AtomicInteger();

        @GetMapping("/slow")
        String slow() throws InterruptedException {
            inside.incrementAndGet();
            go.await();
            return "done";
        }
    }
}
