package com.timeoff.bench.kafka;

import com.timeoff.bench.http.Client;
import java.net.URI;

/** Where the registry keeps the schemas. */
public record RegisteredIds(Client client, URI registry) {

    int of(String subject) {
        return client.getJson(registry.resolve("/apis/ccompat/v7/subjects/" + subject + "/versions/latest"))
                .path("id")
                .asInt();
    }
}
