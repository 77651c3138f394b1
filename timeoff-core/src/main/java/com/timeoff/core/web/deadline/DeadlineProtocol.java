package com.timeoff.core.web.deadline;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 with deadlines for what is sent as a whole. Tomcat's own begin anew with each byte. Public, because Tomcat makes it. */
public class DeadlineProtocol extends Http11NioProtocol {

    /** Half of Tomcat's own: whoever waits has four of them, in bytes, and two in characters. */
    private static final int BUFFER = 4 * 1024;

    /** A hundred small answers fit, after which a connection ends. The kernel by itself takes megabytes for each. */
    private static final int UNREAD = 256 * 1024;

    public DeadlineProtocol() {
        super(new DeadlineEndpoint());
        setContinueResponseTiming("onRead"); // who is not let in is not told to go on
        setProperty("socket.appReadBufSize", String.valueOf(BUFFER));
        setProperty("socket.appWriteBufSize", String.valueOf(BUFFER));
        setProperty("socket.txBufSize", String.valueOf(UNREAD));
    }

    @Override
    public int getDesiredBufferSize() {
        return BUFFER;
    }

    /** To be called before the service listens. */
    public void setLimits(SlowClientLimits limits) {
        ((DeadlineEndpoint) getEndpoint()).setLimits(limits);
        setConnectionTimeout(Math.toIntExact(limits.head().toMillis()));
    }

    @Override
    protected Processor createProcessor() {
        return new DeadlineProcessor(this, getAdapter());
    }
}
