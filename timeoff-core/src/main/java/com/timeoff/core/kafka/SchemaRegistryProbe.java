package com.timeoff.core.kafka;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.ssl.SslBundles;

/** Asks the schema registry whether it is there. */
class SchemaRegistryProbe {

    private final HttpClient http;
    private final HttpRequest request;

    SchemaRegistryProbe(RegistryProperties properties, SslBundles bundles) {
        var client =
                HttpClient.newBuilder().connectTimeout(properties.timeout()).version(HttpClient.Version.HTTP_1_1);
        if (properties.sslBundle() != null) {
            client.sslContext(bundles.getBundle(properties.sslBundle()).createSslContext());
        }
        this.http = client.build();
        this.request = HttpRequest.newBuilder(properties.url().resolve(properties.healthPath()))
                .timeout(properties.timeout())
                .build();
    }

    /** @throws IllegalStateException if it is not there */
    void require() {
        if (!answers()) {
            throw new IllegalStateException("the schema registry does not answer");
        }
    }

    boolean answers() {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
