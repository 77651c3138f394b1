package com.timeoff.fault.load;

import com.timeoff.fault.client.HttpReply;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Position;
import com.timeoff.fault.history.Violation.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Submits applications one by one; what was not confirmed is tried again with the same key, a bounded number of times. */
public final class Submitter {

    /** The bound of the service is 5 s; the rest is for clients and services that share two cores with those that start. */
    private static final Duration PROMISE = Duration.ofSeconds(10);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String BODY = """
            {"empEmail":"%s","empDepartment":"%s","leaveDurationInHours":%d,"leaveStartDate":"%s"}""";

    private final SuiteClient client;
    private final History history;
    private final Targets targets;
    private final int attempts;

    Submitter(SuiteClient client, History history, Targets targets, int attempts) {
        this.client = client;
        this.history = history;
        this.targets = targets;
        this.attempts = attempts;
    }

    void submit(Application application, long number) {
        // Every fourth walks away from a failure and never learns what became of it.
        var timeout = number % 4 == 0 ? 1 : attempts;
        for (var attempt = 0; attempt < timeout; attempt++) {
            if (attempt(application)) {
                return;
            }
            targets.next();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean attempt(Application application) {
        var since = System.nanoTime();
        try {
            return confirmed(application, post(client, targets.current(), application));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return false;
        } catch (IOException e) {
            application.submissionBroke();
            return false;
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - since);
            if (took.compareTo(PROMISE) > 0) {
                history.violated(Kind.LATE, application.id(), "the answer took " + took.toMillis() + " ms");
            }
        }
    }

    public static HttpReply post(SuiteClient client, URI employee, Application application) throws IOException {
        var leave = application.leave();
        var body = BODY.formatted(leave.email(), leave.department(), leave.durationInHours(), leave.startDate());
        return client.post(employee, "/leave-applications", body, application.key());
    }

    private boolean confirmed(Application application, HttpReply answer) {
        switch (answer.status()) {
            case 202 -> acknowledge(history, application, answer);
            case 429 -> {} // All of us sign in anew at once, after a restart: not taken, and to be tried again.
            case 503 -> history.unconfirmed();
            default -> history.violated(Kind.BROKEN, application.id(), "POST answered " + answer);
        }
        return answer.status() == 202;
    }

    public static void acknowledge(History history, Application application, HttpReply answer) {
        if (!answer.text("applicationId").equals(application.id().toString())) {
            history.violated(Kind.BROKEN, application.id(), "the retry was given another id: " + answer);
        }
        history.acknowledge(
                application,
                new Position(
                        answer.body().path("partition").asInt(),
                        answer.body().path("offset").asLong()));
    }
}
