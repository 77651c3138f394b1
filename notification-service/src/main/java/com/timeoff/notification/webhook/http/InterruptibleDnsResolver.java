package com.timeoff.notification.webhook.http;

import com.timeoff.notification.webhook.CallFailure;
import com.timeoff.notification.webhook.CallResult.Aborted;
import com.timeoff.notification.webhook.CallResult.Failed;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.client5.http.DnsResolver;

/** Looks names up on another thread: nothing ends what the operating system does, but the call need not wait for it. */
final class InterruptibleDnsResolver implements DnsResolver {

    private final DnsResolver names;
    private final Executor threads;
    private final CallSockets call;

    InterruptibleDnsResolver(DnsResolver names, Executor threads, CallSockets call) {
        this.names = names;
        this.threads = threads;
        this.call = call;
    }

    /** @throws UnknownHostException also if the call has ended, which knows why */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var lookUp = new FutureTask<>(() -> names.resolve(host));
        call.waitsFor(lookUp);
        try {
            threads.execute(lookUp);
            return lookUp.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (CancellationException e) {
            throw new UnknownHostException(host);
        } catch (RejectedExecutionException e) {
            call.end(new Failed(CallFailure.TIMEOUT));
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            call.end(new Aborted());
            throw new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
