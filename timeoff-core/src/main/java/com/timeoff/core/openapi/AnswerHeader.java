package com.timeoff.core.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** Headers that answers carry. */
public enum AnswerHeader {
    LOCATION("Location", "Where to ask what became of it.", new StringSchema().format("uri")),
    IDEMPOTENCY_KEY("Idempotency-Key", "The key that was sent, or one to retry with.", new StringSchema()),
    RETRY_AFTER("Retry-After", "Seconds to wait before the next try.", new IntegerSchema()),
    WWW_AUTHENTICATE("WWW-Authenticate", "How to sign in.", new StringSchema());

    private final String title;
    private final String description;
    private final Schema<?> schema;

    AnswerHeader(String title, String description, Schema<?> schema) {
        this.title = title;
        this.description = description;
        this.schema = schema;
    }

    String title() {
        return title;
    }

    Header describe() {
        return new Header().description(description).schema(schema);
    }
}
