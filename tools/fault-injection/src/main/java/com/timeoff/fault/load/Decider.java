package com.timeoff.fault.load;

import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.Decision;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Decides its share of what is pending; now and then it says the same again, or tries to change its mind. */
final class Decider {

    private static final String PENDING = "/leave-applications?status=PENDING&limit=200";

    private final SuiteClient client;
    private final History history;
    private final Targets targets;
    private final int share;
    private final int shares;

    Decider(SuiteClient client, History history, Targets targets, int share, int shares) {
        this.client = client;
        this.history = history;
        this.targets = targets;
        this.share = share;
        this.shares = shares;
    }

    /** Whether there was nothing to decide. */
    boolean decideAll() {
        try {
            var mine = pending();
            for (var application : mine) {
                decide(application);
            }
            return mine.isEmpty();
        } catch (IOException e) {
            targets.next();
            return false;
        }
    }

    private List<Application> pending() throws IOException {
        var answer = client.get(targets.current(), PENDING);
        if (answer.status() != 200) {
            throw new IOException("the list answered " + answer.status());
        }
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .map(it -> UUID.fromString(it.path("applicationId").asString()))
                .filter(it -> Math.floorMod(it.hashCode(), shares) == share)
                .map(history::find)
                .flatMap(Optional::stream)
                .filter(Application::forDeciders)
                .toList();
    }

    private void decide(Application application) throws IOException {
        var decision = bits(application, 1) == 0 ? Decision.APPROVED : Decision.DECLINED;
        application.deciding(decision);
        switch (put(application, decision)) {
            case 200 -> {
                application.decided(decision);
                history.decided(application);
                insist(application, decision);
            }
            case 409 ->
                history.violated(Kind.DUPLICATED, application.id(), "a pending one was decided by nobody of us");
            // 429: while the database is away all of us wait for it, and we are one person.
            case 429, 500, 503 -> throw new IOException("no decision now");
            default -> history.violated(Kind.BROKEN, application.id(), "PUT was answered otherwise");
        }
    }

    private void insist(Application application, Decision decision) throws IOException {
        var whim = bits(application, 0xF0);
        if (whim == 0x10) {
            expect(application, decision, 200);
        } else if (whim == 0x20) {
            expect(application, opposite(decision), 409);
        }
    }

    private void expect(Application application, Decision decision, int status) throws IOException {
        var answered = put(application, decision);
        if (answered != status && answered != 429 && answered < 500) {
            history.violated(Kind.DUPLICATED, application.id(), decision + " after a decision answered " + answered);
        }
    }

    private int put(Application application, Decision decision) throws IOException {
        try {
            return client.put(
                            targets.current(),
                            "/leave-applications/" + application.id() + "/decision",
                            "{\"decision\":\"" + decision + "\",\"comment\":\"As agreed\"}")
                    .status();
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw e;
        } catch (IOException e) {
            application.decisionBroke();
            throw e;
        }
    }

    private static Decision opposite(Decision decision) {
        return decision == Decision.APPROVED ? Decision.DECLINED : Decision.APPROVED;
    }

    private static long bits(Application application, long mask) {
        return application.id().getLeastSignificantBits() & mask;
    }
}
