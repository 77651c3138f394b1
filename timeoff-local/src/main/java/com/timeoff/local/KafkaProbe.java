package com.timeoff.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks the broker for the cluster's metadata, in the Kafka protocol itself. The answer lists a broker only once the
 * controller has let it in (unfenced), which is later than an open port or an ApiVersions answer.
 */
record KafkaProbe(int port) implements Probe {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final short METADATA = 3;
    private static final short VERSION = 4;
    private static final int CORRELATION = 1;

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(15);
        out.writeShort(METADATA);
        out.writeShort(VERSION);
        out.writeInt(CORRELATION);
        out.writeShort(-1); // no client id
        out.writeInt(0); // about no topic
        out.writeBoolean(false); // create none
        out.flush();
    }

    private static int brokers(DataInputStream in) throws IOException {
        in.readInt(); // length
        if (in.readInt() != CORRELATION) {
            return 0;
        }
        in.readInt(); // throttle time
        return in.readInt();
    }
}
