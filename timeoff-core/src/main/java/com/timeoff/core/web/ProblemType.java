package com.timeoff.core.web;

import static com.timeoff.core.web.ApiHeaders.IDEMPOTENCY_KEY;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpHeaders.WWW_AUTHENTICATE;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * All kinds of problem documents that the services answer with: the slug that names one to programs, its status, its text
 * for people, and the headers that come along. Who refuses and the OpenAPI document take them from here.
 */
public enum ProblemType {
    INVALID_REQUEST("invalid-request", 400, "The request is not valid."),
    NOT_SIGNED_IN("not-signed-in", 401, "Sign in first.", WWW_AUTHENTICATE),
    SIGN_IN_FAILED(NOT_SIGNED_IN, "You could not be signed in with what you sent."),
    NO_VERIFIED_EMAIL(
            NOT_SIGNED_IN, "You could not be signed in: the issuer names nobody by a verified e-mail address."),
    UNKNOWN_SIGN_IN_STATE(
            NOT_SIGNED_IN,
            "This browser did not begin that sign-in here, or has finished it, or took too long. Open the page again."),
    TOO_MANY_LOGIN_ATTEMPTS(
            "too-many-tries", 429, "Too many wrong passwords were tried. Wait, then try again.", RETRY_AFTER),
    ISSUER_UNAVAILABLE(
            "issuer-unavailable",
            503,
            "Nobody can be signed in now, as the issuer of tokens does not answer.",
            RETRY_AFTER),
    NOT_ALLOWED("not-allowed", 403, "You may not do this."),
    CROSS_SITE("cross-site", 403, "Pages of other sites cannot change anything here."),
    UNKNOWN_HOST("unknown-host", 421, "This service does not answer under the name that it was called by."),
    DATABASE_UNAVAILABLE(
            "database-unavailable",
            503,
            "The data cannot be reached now. A call that changes something may have done so; to repeat it is safe.",
            RETRY_AFTER),

    // The employee-service's.
    NOT_YOUR_LEAVE("not-your-leave", 403, "You may submit leave applications for yourself only."),
    NOT_YOUR_DEPARTMENT(
            "not-your-department", 403, "You may submit your own leave applications from your department only."),
    TOO_MANY_OF_YOUR_SUBMISSIONS(
            "too-many-of-your-submissions",
            429,
            "Too many leave applications that you sent are on their way right now. This one was not taken; please retry.",
            RETRY_AFTER,
            IDEMPOTENCY_KEY),
    TOO_MANY_SUBMISSIONS(
            "too-many-submissions",
            503,
            "Too many leave applications are on their way right now. Yours was not taken; please retry.",
            RETRY_AFTER,
            IDEMPOTENCY_KEY),
    OUTCOME_UNKNOWN(
            "outcome-unknown",
            503,
            "The queue did not confirm your leave application in time, so it is not known whether it was taken. "
                    + "A retry with the same Idempotency-Key is safe: it is the same application.",
            RETRY_AFTER,
            IDEMPOTENCY_KEY),

    // The manager-service's, which says of each which application it is.
    APPLICATION_NOT_FOUND("application-not-found", 404, "There is no such leave application."),
    NOT_YOUR_DECISION("not-your-decision", 403, "You may see it, but another decides on it."),
    NOT_YOURS_TO_CHANGE("not-yours-to-change", 403, "You may see it, but another may change it so."),
    STATUS_CONFLICT(
            "status-conflict", 409, "As it stands, this cannot become of it; applicationStatus says how it stands."),
    TOO_MANY_CHANGES(
            "too-many-changes",
            409,
            "It has changed so often that no more comments are taken, and no more requests to cancel it."),
    OVERLAPS_APPROVED_LEAVE(
            "overlaps-approved-leave",
            409,
            "On some day it and leave that is approved already exceed the hours of work; overlaps names that leave."),

    // The result-reader-service's.
    RESULT_NOT_FOUND(
            APPLICATION_NOT_FOUND, "There is no such application. One that was just submitted is here a moment later."),
    TOO_MANY_STREAMS(
            "too-many-streams",
            429,
            "You listen to as many streams as one person may. In a while the oldest gives way to a new one.",
            RETRY_AFTER),
    FEED_NOT_FOUND("feed-not-found", 404, "There is no such calendar feed."),
    TOO_MANY_FEEDS("too-many-feeds", 409, "You have as many calendar feeds as one person may. Revoke one first."),
    TOO_MANY_SUBSCRIBERS("too-many-subscribers", 503, "Nobody more can listen to this instance now.", RETRY_AFTER),

    // The notification-service's.
    WEBHOOK_ENDPOINT_NOT_FOUND("webhook-endpoint-not-found", 404, "No webhook endpoint of this name is configured."),

    // Without a slug: they are no more than their status.
    NOT_UNDERSTOOD(400, "The request cannot be understood."),
    NOT_FOUND(404, "There is nothing here."),
    NOT_ACCEPTABLE(406, null),
    REQUEST_TIMEOUT(408, "The request took too long to come."),
    BODY_TOO_LARGE(413, "The request body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, null),
    TOO_MANY_AT_ONCE(
            429,
            "Too many of your requests are here already. Wait for one to be answered, then try again.",
            RETRY_AFTER),
    INTERNAL_ERROR(500, "Something went wrong on our side. It has been logged.");

    private static final String PREFIX = "urn:timeoff:problem:";

    private final @Nullable String slug;
    private final HttpStatus status;
    private final @Nullable String text;
    private final List<String> headers;

    ProblemType(@Nullable String slug, int status, @Nullable String text, String... headers) {
        this.slug = slug;
        this.status = HttpStatus.valueOf(status);
        this.text = text;
        this.headers = List.of(headers);
    }

    ProblemType(int status, @Nullable String text, String... headers) {
        this((String) null, status, text, headers);
    }

    /** The same to programs, said more exactly. */
    ProblemType(ProblemType general, String text) {
        this(general.slug, general.status.value(), text, general.headers.toArray(String[]::new));
    }

    /** What there is to say of a status alone. */
    static Optional<ProblemType> of(HttpStatusCode status) {
        return Stream.of(values())
                .filter(it -> it.slug == null && it.status.isSameCodeAs(status))
                .findFirst();
    }

    public HttpStatus status() {
        return status;
    }

    public Optional<String> slug() {
        return Optional.ofNullable(slug);
    }

    public Optional<URI> uri() {
        return slug().map(it -> URI.create(PREFIX + it));
    }

    public @Nullable String text() {
        return text;
    }

    /** The names of those that every answer of this kind has. */
    public List<String> headers() {
        return headers;
    }
}
