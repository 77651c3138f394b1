package com.timeoff.launcher.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.launcher.process.Probe;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks as {@code pg_isready} does: a server that still starts answers with an error, one that serves asks who it is. */
public record PostgresProbe(int port) implements Probe {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int PROTOCOL = 3 << 16;
    private static final byte[] PARAMETERS =
            ("user\0" + DatabaseUsers.ADMIN + "\0database\0" + DatabaseUsers.ADMIN + "\0\0").getBytes(UTF_8);

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 * Integer.BYTES + PARAMETERS.length);
            out.writeInt(PROTOCOL);
            out.write(PARAMETERS);
            out.flush();
            return socket.getInputStream().read() == 'R';
        } catch (IOException e) {
            return false;
        }
    }
}
