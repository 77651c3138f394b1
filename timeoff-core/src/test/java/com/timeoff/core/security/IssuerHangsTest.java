package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.core.security.token.IssuerBulkhead;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;

/** An issuer that takes connections and says nothing, while clients without an account make the service ask it. */
class IssuerHangsTest {

    private static final int MANY = 80;

    @ParameterizedTest
    @ValueSource(strings = {"/who", "/oauth2/authorization/timeoff"})
    void holdsFewThreads(String path) throws Exception {
        var threads = Executors.newFixedThreadPool(MANY);
        try (var issuer = new ServerSocket(0, MANY, InetAddress.getLoopbackAddress());
                var service = SpringApplication.run(
                        SecuredService.class,
                        "--server.port=0",
                        "--spring.config.import=classpath:timeoff-web.yaml",
                        "--timeoff.security.oidc.issuer-uri=http://localhost:" + issuer.getLocalPort(),
                        "--timeoff.security.oidc.audience=" + Issuer.AUDIENCE,
                        "--timeoff.security.oidc.client-id=pages")) {
            var http = new Calls(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            Supplier<Integer> call = () -> path.equals("/who")
                    ? http.get(path, "Authorization", "Bearer x").statusCode()
                    : http.get(path).statusCode();

            var calls = Stream.generate(() -> CompletableFuture.supplyAsync(call, threads))
                    .limit(MANY)
                    .toList();

            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            calls.stream().filter(CompletableFuture::isDone).count()
                                    >= MANY - IssuerBulkhead.MAX_WAITING);
            assertThat(calls.stream().filter(CompletableFuture::isDone)).allMatch(it -> it.join() == 503);
            assertThat(http.get("/actuator/health").statusCode()).isEqualTo(200);
            issuer.close();
        } finally {
            threads.shutdownNow();
        }
    }
}
