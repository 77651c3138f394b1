package com.timeoff.notification.webhook.http;

import com.timeoff.notification.webhook.CallResult;
import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one call, which can be ended at any moment, whatever the call waits for: timeouts of sockets begin anew
 * with each byte. Closing a socket wakes whoever connects, shakes hands, reads or writes; before there is one, the look-up of the
 * name is cancelled.
 */
final class CallSockets implements DetachedSocketFactory {

    private @Nullable Socket socket;
    private @Nullable Future<?> lookUp;
    private @Nullable CallResult ended;

    @Override
    public synchronized Socket create(@Nullable Proxy proxy) throws IOException {
        if (ended != null) {
            throw new SocketException("The call has ended");
        }
        socket = new Socket(Proxy.NO_PROXY);
        return socket;
    }

    synchronized void waitsFor(Future<?> newLookUp) {
        lookUp = newLookUp;
        if (ended != null) {
            newLookUp.cancel(true);
        }
    }

    /** @param result what came of the call, unless it had ended before */
    synchronized void end(CallResult result) {
        if (ended == null) {
            ended = result;
        }
        close();
        if (lookUp != null) {
            lookUp.cancel(true);
        }
    }

    synchronized void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    /** Empty where the call was left to go on. */
    synchronized Optional<CallResult> ended() {
        return Optional.ofNullable(ended);
    }
}
