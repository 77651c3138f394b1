package com.timeoff.testing.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** What a running service says of itself, and which of the components it names went down and came up again. */
public final class Readiness {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String UP = "UP";

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest question;
    private final Set<String> down = new TreeSet<>();
    private final Set<String> healed = new TreeSet<>();

    public Readiness(int port) {
        question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    /** The status of each component now. */
    public Map<String, String> components() {
        var components = JsonMapper.shared().readTree(answer()).path("components");
        var statuses = components.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue()
                .path("status")
                .asString()));
        statuses.forEach((component, status) -> {
            if (!status.equals(UP)) {
                down.add(component);
            } else if (down.contains(component)) {
                healed.add(component);
            }
        });
        return statuses;
    }

    private String answer() {
        try {
            return http.send(question, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void awaitReady() {
        Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> assertThat(components())
                .isNotEmpty()
                .allSatisfy((component, status) -> assertThat(status).isEqualTo(UP)));
    }

    /** A component that the service does not have is not waited for. */
    public void awaitDown(String component) {
        if (components().containsKey(component)) {
            Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> assertThat(
                            components().get(component))
                    .as(component)
                    .isNotEqualTo(UP));
        }
    }

    /** Of those that the service has. */
    public Set<String> healed() {
        return Set.copyOf(healed);
    }
}
