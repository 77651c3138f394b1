package com.timeoff.system;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A reverse proxy before the registry: TLS, a name and a password outside, plain HTTP inside. */
final class RegistryProxy implements AutoCloseable {

    private static final String USER = "timeoff";
    private static final String PASSWORD = "secret-of-timeoff";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final URI registry;
    private final HttpsServer server;

    RegistryProxy(Certificates certificates, URI registry) throws IOException {
        this.registry = registry;
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.serverContext()));
        server.setExecutor(threads);
        server.createContext("/", this::forward).setAuthenticator(new BasicAuthenticator("registry") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals(USER) && password.equals(PASSWORD);
            }
        });
        server.start();
    }

    /** What a service is told, as in docs/security.md. */
    Map<String, String> serviceEnvironment(Certificates trusted) {
        var store = trusted.trustStore();
        return Map.ofEntries(
                Map.entry(
                        "TIMEOFF_REGISTRY_URL",
                        "https://localhost:" + server.getAddress().getPort()),
                Map.entry("TIMEOFF_REGISTRY_USERNAME", USER),
                Map.entry("TIMEOFF_REGISTRY_PASSWORD", PASSWORD),
                Map.entry("SPRING_KAFKA_PROPERTIES_APICURIO_REGISTRY_AUTH_USERNAME", USER),
                Map.entry("SPRING_KAFKA_PROPERTIES_APICURIO_REGISTRY_AUTH_PASSWORD", PASSWORD),
                Map.entry("SPRING_KAFKA_PROPERTIES_APICURIO_REGISTRY_TLS_TRUSTSTORE_LOCATION", store.toString()),
                Map.entry("SPRING_KAFKA_PROPERTIES_APICURIO_REGISTRY_TLS_TRUSTSTORE_PASSWORD", Certificates.PASSWORD),
                Map.entry("SPRING_KAFKA_PROPERTIES_APICURIO_REGISTRY_TLS_TRUSTSTORE_TYPE", "PKCS12"),
                Map.entry(
                        "SPRING_SSL_BUNDLE_JKS_REGISTRY_TRUSTSTORE_LOCATION",
                        store.toUri().toString()),
                Map.entry("SPRING_SSL_BUNDLE_JKS_REGISTRY_TRUSTSTORE_PASSWORD", Certificates.PASSWORD),
                Map.entry("TIMEOFF_REGISTRY_SSL_BUNDLE", "registry"));
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(registry.resolve(exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            for (var name : List.of("Accept", "Content-Type")) {
                exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(it -> request.header(name, it));
            }
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().firstValue("Content-Type").ifPresent(it -> exchange.getResponseHeaders()
                    .set("Content-Type", it));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
