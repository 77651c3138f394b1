package com.timeoff.core.web;

/** Headers of the API that HTTP itself does not know. */
public final class ApiHeaders {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    public static final String ABOUT_IDEMPOTENCY_KEY = "The key that was sent, or one to retry with.";

    private ApiHeaders() {}
}
