package com.timeoff.core.kafka;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.ssl.SslBundles;

/** Asks the schema registry whether it is there, where the serdes ask it. */
class SchemaRegistryProbe {

    private final HttpClient http;
    private final List<HttpRequest> questions;
    private final Duration timeout;

    /** @param addresses the registry is there if it is at one of them; without a slash at the end */
    SchemaRegistryProbe(List<URI> addresses, RegistryProperties properties, SslBundles bundles) {
        var client =
                HttpClient.newBuilder().connectTimeout(properties.timeout()).version(HttpClient.Version.HTTP_1_1);
        if (properties.sslBundle() != null) {
            client.sslContext(bundles.getBundle(properties.sslBundle()).createSslContext());
        }
        this.http = client.build();
        this.timeout = properties.timeout();
        this.questions = addresses.stream().map(it -> question(it, properties)).toList();
    }

    private static HttpRequest question(URI address, RegistryProperties properties) {
        var question = HttpRequest.newBuilder(URI.create(address + "/").resolve(properties.healthPath()));
        if (properties.username() != null) {
            question.header("Authorization", basic(properties.username() + ':' + properties.password()));
        }
        return question.build();
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
        return questions.stream().anyMatch(this::isAnswered);
    }

    private boolean isAnswered(HttpRequest question) {
        // Over all of it: the client's own timeout ends with the answer's first line.
        var answer = http.sendAsync(question, BodyHandlers.discarding());
        try {
            return isOfRegistry(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            answer.cancel(true);
        }
    }

    /** A proxy without a registry behind it says 404, or has a page for whoever comes. */
    private static boolean isOfRegistry(HttpResponse<?> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() / 100 == 2 && type.contains("json");
    }
}
