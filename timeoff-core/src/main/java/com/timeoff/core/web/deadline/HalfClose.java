package com.timeoff.core.web.deadline;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/**
 * Ends one direction of a connection, which wakes up whoever waits in it.
 *
 * @param socket its own: what Tomcat has it in is soon another connection's
 */
record HalfClose(SocketChannel socket) {

    void endInput() {
        try {
            socket.shutdownInput();
        } catch (IOException e) {
            // It has ended by itself.
        }
    }

    void endOutput() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // It has ended by itself.
        }
    }
}
