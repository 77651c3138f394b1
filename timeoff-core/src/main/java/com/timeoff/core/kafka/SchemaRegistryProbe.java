package com.timeoff.core.kafka;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        var question = HttpRequest.newBuilder(properties.url().resolve(properties.healthPath()))
                .timeout(properties.timeout());
        if (properties.username() != null) {
            question.header("Authorization", basic(properties.username() + ':' + properties.password()));
        }
        this.request = question.build();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if it is not there */
    void require() {
        if (!answers()) {
            throw new IllegalStateException("the schema registry does not answer");
        }
    }

    /** One that refuses us is as good as none: nobody can say then which schemas it holds. */
    boolean answers() {
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status < 500 && status != 401 && status != 403;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
