package com.timeoff.core.web.deadline;

import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Its connections are {@link DeadlineConnection}s, for which Tomcat has no factory. Before they are all taken, new ones take
 * the place of those that have waited the longest for a request: whoever only holds them keeps nobody out. Nobody gives way
 * just after having come: a request may be there, and Tomcat not have looked yet.
 */
final class DeadlineEndpoint extends NioEndpoint {

    private static final Logger logger = LoggerFactory.getLogger(DeadlineEndpoint.class);

    private static final double CROWDED = 0.9;
    private static final long JUST_COME = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(1);

    private @Nullable SlowClientLimits limits;
    private @Nullable WaitingThreads bodies;
    private @Nullable WaitingThreads readers;

    void setLimits(SlowClientLimits limits) {
        this.limits = limits;
    }

    SlowClientLimits limits() {
        return Objects.requireNonNull(limits);
    }

    WaitingThreads bodies() {
        return Objects.requireNonNull(bodies);
    }

    WaitingThreads readers() {
        return Objects.requireNonNull(readers);
    }

    @Override
    public void startInternal() throws Exception {
        var spares = new SpareThreads(this);
        bodies = new WaitingThreads(limits().sending(), spares);
        readers = new WaitingThreads(limits().reading(), spares);
        super.startInternal();
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        DeadlineConnection connection = null;
        try {
            var channel = channel();
            connection = new DeadlineConnection(socket, channel, this);
            channel.reset(socket, connection);
            connections.put(socket, connection);
            socket.configureBlocking(false);
            socketProperties.setProperties(socket.socket());
            connection.setKeepAliveLeft(getMaxKeepAliveRequests());
            getPoller().register(connection);
            makeRoom();
            return true;
        } catch (Exception e) {
            logger.debug("A connection was lost before it began", e);
            if (connection == null) {
                destroySocket(socket);
            }
            return false;
        }
    }

    /** Where there is no room at all Tomcat would wait until one leaves by itself; so we look for one that can give way. */
    private void makeRoom() {
        while (getConnectionCount() > CROWDED * getMaxConnections() && !slowestGivesWay() && isFull()) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private boolean isFull() {
        return isRunning() && !isPaused() && getConnectionCount() >= getMaxConnections();
    }

    private boolean slowestGivesWay() {
        return connections.values().stream()
                .map(DeadlineConnection.class::cast)
                .max(Comparator.comparingLong(DeadlineConnection::waited))
                .filter(it -> it.waited() > JUST_COME)
                .map(DeadlineConnection::giveWay)
                .orElse(false);
    }

    private NioChannel channel() {
        var kept = getNioChannels() == null ? null : getNioChannels().pop();
        if (kept != null) {
            return kept;
        }
        return createChannel(new SocketBufferHandler(
                socketProperties.getAppReadBufSize(),
                socketProperties.getAppWriteBufSize(),
                socketProperties.getDirectBuffer()));
    }
}
