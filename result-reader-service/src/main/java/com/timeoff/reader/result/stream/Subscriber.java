package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveEvent;
import java.io.IOException;

/** Whoever listens, at the other end of a connection. Every call may take as long as that connection takes. */
public interface Subscriber {

    /** @param position from where this stream can be resumed before it has brought anything */
    void begin(StreamPosition position) throws IOException;

    /** @param position from where this stream can be resumed after this event */
    void receive(LeaveEvent event, StreamPosition position) throws IOException;

    void heartbeat() throws IOException;

    /** Whether what let it in still does: asked before it is brought anything. */
    boolean mayListen();

    void end();
}
