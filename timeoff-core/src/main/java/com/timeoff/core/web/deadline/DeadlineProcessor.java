package com.timeoff.core.web.deadline;

import java.io.IOException;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Gives up on heads that are not complete in time, and on bodies that nobody wants to read. */
final class DeadlineProcessor extends Http11Processor {

    private final Adapter adapter;
    private boolean leftUnread;

    DeadlineProcessor(DeadlineProtocol protocol, Adapter adapter) {
        super(protocol, adapter);
        this.adapter = new Watched(adapter);
    }

    @Override
    public Adapter getAdapter() {
        return adapter;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        var connection = (DeadlineConnection) socket;
        if (connection.lingering() != null) {
            return discard(connection, connection.lingering());
        }
        leftUnread = false;
        var state = super.service(socket);
        if (state == SocketState.CLOSED && leftUnread && getErrorState().isIoAllowed()) {
            return discard(connection, connection.linger());
        }
        var awaitsHead = state == SocketState.OPEN || state == SocketState.LONG && !isAsync();
        return awaitsHead && !connection.awaitsHead(request.getStartTimeNanos() != -1) ? SocketState.CLOSED : state;
    }

    private static SocketState discard(DeadlineConnection connection, LingeringClose lingering) throws IOException {
        return lingering.discardFrom(connection) ? SocketState.OPEN : SocketState.CLOSED;
    }

    /** Tomcat would read what is left of a body, for as long as it takes, before it sees to the next request. */
    private void endUnreadBody() {
        if (!isAsync() && !isRequestBodyFullyRead()) {
            action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            leftUnread = true;
        }
    }

    private final class Watched implements Adapter {

        private final Adapter watched;

        Watched(Adapter watched) {
            this.watched = watched;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            ((DeadlineConnection) socketWrapper).headIsComplete();
            watched.service(request, response);
            endUnreadBody();
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return watched.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
            return watched.asyncDispatch(request, response, event);
        }

        @Override
        public void log(Request request, Response response, long time) {
            watched.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            watched.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return watched.getDomain();
        }
    }
}
