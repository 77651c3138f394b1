package com.timeoff.core.web.deadline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Knows until when its client must have sent what it sends. Tomcat ends a wait that takes longer than what is set here as
 * the time to read, which counts from the last byte; so that is set anew, to what is left, before each wait.
 */
final class DeadlineConnection extends NioSocketWrapper {

    private final HalfClose socket;
    private final SlowClientLimits limits;
    private final WaitingThreads readers;

    private volatile boolean inRequest;
    private volatile long waitsSince = System.nanoTime();
    // Only whoever serves the connection, one at a time, has to do with these.
    private final BodyDeadline body;
    private boolean headBegun = true; // a new connection has as long for both, silence and head
    private Deadline headDue;
    private @Nullable LingeringClose lingering;

    DeadlineConnection(SocketChannel socket, NioChannel channel, DeadlineEndpoint endpoint) {
        super(channel, endpoint);
        this.socket = new HalfClose(socket);
        this.limits = endpoint.limits();
        this.body = new BodyDeadline(this, this.socket, limits.body(), endpoint.bodies());
        this.readers = endpoint.readers();
        headDue = Deadline.in(limits.head());
        setReadTimeout(limits.head().toMillis());
        setWriteTimeout(limits.answer().toMillis());
    }

    /** The head of a request is complete, and its body may follow. */
    void headIsComplete() {
        inRequest = true;
        headBegun = false;
        body.restart();
    }

    /** @return whether there is time left for a head that is not complete, or has not begun */
    boolean awaitsHead(boolean begun) {
        if (inRequest) {
            waits();
            headDue = Deadline.in(Duration.ofMillis(getEndpoint().getKeepAliveTimeout()));
        }
        if (begun && !headBegun) {
            headBegun = true;
            headDue = Deadline.in(limits.head());
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
        if (!getSocket().isHandshakeComplete() && headDue.isOver()) {
            close();
        } else {
            super.registerReadInterest();
        }
    }

    /**
     * Says that nothing more is read, and closes a little later: a connection that is closed while its client sends is
     * reset, and who is told so may lose the answer before having read it.
     */
    LingeringClose linger() {
        waits();
        socket.endOutput();
        lingering = new LingeringClose();
        return lingering;
    }

    @Nullable LingeringClose lingering() {
        return lingering;
    }

    @Override
    public int read(boolean block, ByteBuffer to) throws IOException {
        return block ? body.read(() -> super.read(false, to), () -> super.read(true, to)) : super.read(false, to);
    }

    @Override
    public int read(boolean block, byte[] to, int offset, int length) throws IOException {
        return block
                ? body.read(() -> super.read(false, to, offset, length), () -> super.read(true, to, offset, length))
                : super.read(false, to, offset, length);
    }

    @Override
    protected void doWrite(boolean block, ByteBuffer from) throws IOException {
        if (!block || previousIOException != null) {
            super.doWrite(block, from);
            return;
        }
        super.doWrite(false, from);
        if (from.hasRemaining() || getSocket().getOutboundRemaining() > 0) {
            readers.hold(new WaitingThreads.Holder(System.nanoTime(), socket::endOutput), () -> {
                super.doWrite(true, from);
                return 0;
            });
        }
    }

    boolean mayReadUntil(Deadline due) {
        setReadTimeout(due.millisLeft());
        return !due.isOver();
    }
}
