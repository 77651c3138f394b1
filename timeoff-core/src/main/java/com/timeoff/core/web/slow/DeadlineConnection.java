package com.timeoff.core.web.slow;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;

/**
 * Knows until when its client must have sent what it sends. Tomcat ends a wait that takes longer than what is set here as
 * the time to read, which counts from the last byte; so that is set anew, to what is left, before each wait.
 */
final class DeadlineConnection extends NioSocketWrapper {

    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final int LINGER_BYTES = 2 * 1024 * 1024;
    private static final int PIECE = 8 * 1024;

    private final SocketChannel socket; // what Tomcat has it in is soon another connection's
    private final SlowClientLimits limits;
    private final WaitingThreads bodies;
    private final WaitingThreads readers;

    private volatile boolean inRequest;
    private volatile boolean bodyEnded;
    private volatile long waitsSince = System.nanoTime();
    // Only whoever serves the connection, one at a time, has to do with these.
    private boolean headBegun = true; // a new connection has as long for both, silence and head
    private long headDue;
    private long bodyDue;
    private boolean lingers;
    private long lingersUntil;
    private int discarded;

    DeadlineConnection(SocketChannel socket, NioChannel channel, DeadlineEndpoint endpoint) {
        super(channel, endpoint);
        this.socket = socket;
        this.limits = endpoint.limits();
        this.bodies = endpoint.bodies();
        this.readers = endpoint.readers();
        headDue = in(limits.head());
        setReadTimeout(limits.head().toMillis());
        setWriteTimeout(limits.answer().toMillis());
    }

    /** The head of a request is complete, and its body may follow. */
    void headIsComplete() {
        inRequest = true;
        headBegun = false;
        bodyDue = in(limits.body());
    }

    /** @return whether there is time left for a head that is not complete, or has not begun */
    boolean awaitsHead(boolean begun) {
        if (inRequest) {
            waits();
            headDue = in(Duration.ofMillis(getEndpoint().getKeepAliveTimeout()));
        }
        if (begun && !headBegun) {
            headBegun = true;
            headDue = in(limits.head());
        }
        return mayReadUntil(headDue);
    }

    private void waits() {
        waitsSince = System.nanoTime();
        inRequest = false;
    }

    /** @return for how long nothing has come that would be a request, in nanoseconds; 0 for whom we do not wait */
    long waited() {
        return waitsForClient() ? System.nanoTime() - waitsSince : 0;
    }

    /** As long as Tomcat looks for something to read; what has come may have to wait for a thread. */
    private boolean waitsForClient() {
        return !inRequest && interestOpsHas(SelectionKey.OP_READ);
    }

    /** Closes for others to come, unless it is being served. @return whether it did */
    boolean giveWay() {
        if (!getLock().tryLock()) {
            return false;
        }
        try {
            if (!waitsForClient()) {
                return false;
            }
            close();
            return true;
        } finally {
            getLock().unlock();
        }
    }

    /** Tomcat looks for what is late only now and then, and never while something comes, as in a handshake that dribbles. */
    @Override
    public void registerReadInterest() {
        if (!getSocket().isHandshakeComplete() && headDue - System.nanoTime() < 0) {
            close();
        } else {
            super.registerReadInterest();
        }
    }

    boolean lingers() {
        return lingers;
    }

    /**
     * Says that nothing more is read, and closes a little later: a connection that is closed while its client sends is
     * reset, and who is told so may lose the answer before having read it.
     */
    void linger() {
        waits();
        lingers = true;
        lingersUntil = in(LINGER);
        endAnswer();
    }

    /** @return whether to go on */
    boolean discard() throws IOException {
        var buffer = ByteBuffer.allocate(PIECE);
        var read = 1;
        while (read > 0 && discarded < LINGER_BYTES) {
            read = read(false, buffer.clear());
            discarded += read;
        }
        return discarded < LINGER_BYTES && mayReadUntil(lingersUntil);
    }

    @Override
    public int read(boolean block, ByteBuffer to) throws IOException {
        return block ? readBody(() -> super.read(false, to), () -> super.read(true, to)) : super.read(false, to);
    }

    @Override
    public int read(boolean block, byte[] to, int offset, int length) throws IOException {
        return block
                ? readBody(() -> super.read(false, to, offset, length), () -> super.read(true, to, offset, length))
                : super.read(false, to, offset, length);
    }

    private int readBody(WaitingThreads.Wait atOnce, WaitingThreads.Wait later) throws IOException {
        try {
            var read = atOnce.end();
            return read == 0 ? awaitBody(later) : read;
        } catch (EOFException e) {
            throw bodyEnded ? new SocketTimeoutException("the body took the longest") : e;
        }
    }

    private int awaitBody(WaitingThreads.Wait later) throws IOException {
        if (!mayReadUntil(bodyDue)) {
            throw new SocketTimeoutException("the body took too long");
        }
        return bodies.hold(new WaitingThreads.Holder(bodyDue, this::endBody), later);
    }

    /** Called by another thread, as {@link #endAnswer}: the one that waits wakes up. */
    private void endBody() {
        bodyEnded = true;
        end(SocketChannel::shutdownInput);
    }

    private void endAnswer() {
        end(SocketChannel::shutdownOutput);
    }

    private void end(Shutdown direction) {
        try {
            direction.of(socket);
        } catch (IOException e) {
            // It has ended by itself.
        }
    }

    @Override
    protected void doWrite(boolean block, ByteBuffer from) throws IOException {
        if (!block || previousIOException != null) {
            super.doWrite(block, from);
            return;
        }
        super.doWrite(false, from);
        if (from.hasRemaining() || getSocket().getOutboundRemaining() > 0) {
            readers.hold(new WaitingThreads.Holder(System.nanoTime(), this::endAnswer), () -> {
                super.doWrite(true, from);
                return 0;
            });
        }
    }

    private boolean mayReadUntil(long due) {
        var left = due - System.nanoTime();
        setReadTimeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        return left > 0;
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    @FunctionalInterface
    private interface Shutdown {

        void of(SocketChannel channel) throws IOException;
    }
}
