package com.timeoff.employee.leave.web;

import jakarta.servlet.WriteListener;
import java.util.concurrent.CompletableFuture;

/**
 * Completed when Tomcat lets a response be written. Whoever writes one that has a listener never waits for the client to
 * read: what does not fit into the socket, Tomcat sends later, without a thread that waits.
 */
final class Writable extends CompletableFuture<Void> implements WriteListener {

    @Override
    public void onWritePossible() {
        complete(null);
    }

    @Override
    public void onError(Throwable failure) {
        // Tomcat ends the request.
    }
}
