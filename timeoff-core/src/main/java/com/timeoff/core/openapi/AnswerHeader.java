package com.timeoff.core.openapi;

import com.timeoff.core.web.ApiHeaders;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springframework.http.HttpHeaders;

/** What the headers say that come with problem documents. */
final class AnswerHeader {

    private AnswerHeader() {}

    static Header named(String name) {
        return switch (name) {
            case HttpHeaders.RETRY_AFTER ->
                new Header().description("Seconds to wait before the next try.").schema(new IntegerSchema());
            case HttpHeaders.WWW_AUTHENTICATE ->
                new Header().description("How to sign in.").schema(new StringSchema());
            case ApiHeaders.IDEMPOTENCY_KEY ->
                new Header().description(ApiHeaders.ABOUT_IDEMPOTENCY_KEY).schema(new StringSchema());
            default -> throw new IllegalArgumentException(name + " is not described");
        };
    }
}
