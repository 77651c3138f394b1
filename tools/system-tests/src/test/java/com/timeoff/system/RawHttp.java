package com.timeoff.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Sends bytes that need not be HTTP. */
record RawHttp(URI service) {

    private static final int TIMEOUT_MILLIS = 25_000;

    /** What comes back until the server closes; of a stream without an end, its beginning. */
    String exchange(byte[] request) {
        try (var socket = connect()) {
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                read(socket, answer);
            } catch (IOException e) {
                // The server has heard enough. What it said before counts.
            }
            return answer.toString(ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(service + " takes no connection", e);
        }
    }

    /** A request that never ends. */
    Socket stall(byte[] beginning) {
        try {
            var socket = connect();
            socket.getOutputStream().write(beginning);
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(service + " takes no connection", e);
        }
    }

    static String answer(Socket stalled) {
        try (stalled) {
            var answer = new ByteArrayOutputStream();
            read(stalled, answer);
            return answer.toString(ISO_8859_1);
        } catch (IOException e) {
            return "no answer: " + e.getMessage();
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    private static void read(Socket socket, ByteArrayOutputStream answer) throws IOException {
        var buffer = new byte[8192];
        for (var n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
            answer.write(buffer, 0, n);
            if (answer.toString(ISO_8859_1).contains("text/event-stream")) {
                return;
            }
        }
    }
}
