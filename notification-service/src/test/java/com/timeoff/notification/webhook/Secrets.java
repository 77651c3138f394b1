package com.timeoff.notification.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.timeoff.notification.webhook.Receiver.Request;

/** Secrets for tests, and what receivers do with them: by the library of the specification. */
final class Secrets {

    static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String NEW = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0123456789A=";
    static final String ANOTHERS = "whsec_YW5vdGhlcnMgc2VjcmV0IG9mIDMyIGJ5dGVzISEhISE=";

    private Secrets() {}

    static boolean verifies(String secret, Request request) {
        return verifies(secret, request, request.body());
    }

    /** Also that the time is within five minutes of the receiver's. */
    static boolean verifies(String secret, Request request, String body) {
        try {
            new Webhook(secret).verify(body, request.headers());
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        } catch (EmptyWebhookSecretException e) {
            throw new AssertionError(e);
        }
    }
}
