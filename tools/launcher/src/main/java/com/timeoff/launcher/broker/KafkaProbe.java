package com.timeoff.launcher.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.launcher.process.Probe;
import com.timeoff.launcher.secret.Credentials;
import com.timeoff.launcher.secret.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * Asks the broker for the cluster's metadata, in the Kafka protocol itself. The answer lists a broker only once the
 * controller has let it in (unfenced), which is later than an open port or an ApiVersions answer.
 *
 * @param as who asks, by SASL PLAIN, where not everybody may
 */
public record KafkaProbe(int port, Optional<Credentials> as) implements Probe {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final short METADATA = 3;
    private static final short METADATA_VERSION = 4;
    private static final short SASL_HANDSHAKE = 17;
    private static final short SASL_HANDSHAKE_VERSION = 1;
    private static final short SASL_AUTHENTICATE = 36;
    private static final short SASL_AUTHENTICATE_VERSION = 0;
    private static final int CORRELATION = 1;
    private static final int MOST_BYTES = 64 * 1024;

    public KafkaProbe(int port) {
        this(port, Optional.empty());
    }

    /** @param secrets of a broker that lets in whom it knows */
    public static KafkaProbe of(int port, Optional<Secrets> secrets) {
        return new KafkaProbe(port, secrets.map(it -> new Credentials(BrokerUsers.PROBE, it.kafka(BrokerUsers.PROBE))));
    }

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            return (as.isEmpty() || signsIn(as.get(), out, in)) && brokers(out, in) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean signsIn(Credentials credentials, DataOutputStream out, DataInputStream in)
            throws IOException {
        ask(out, SASL_HANDSHAKE, SASL_HANDSHAKE_VERSION, body -> body.writeUTF("PLAIN"));
        if (answer(in).readShort() != 0) {
            return false;
        }
        byte[] plain = ("\0" + credentials.user() + '\0' + credentials.password()).getBytes(UTF_8);
        ask(out, SASL_AUTHENTICATE, SASL_AUTHENTICATE_VERSION, body -> {
            body.writeInt(plain.length);
            body.write(plain);
        });
        return answer(in).readShort() == 0;
    }

    private static int brokers(DataOutputStream out, DataInputStream in) throws IOException {
        ask(out, METADATA, METADATA_VERSION, body -> {
            body.writeInt(0); // about no topic
            body.writeBoolean(false); // create none
        });
        DataInputStream answer = answer(in);
        answer.readInt(); // throttle time
        return answer.readInt();
    }

    private static void ask(DataOutputStream out, short key, short version, Body body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(request);
        data.writeShort(key);
        data.writeShort(version);
        data.writeInt(CORRELATION);
        data.writeShort(-1); // no client id
        body.write(data);
        out.writeInt(request.size());
        request.writeTo(out);
        out.flush();
    }

    private static DataInputStream answer(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < Integer.BYTES + Short.BYTES || length > MOST_BYTES) {
            throw new IOException("No answer of a broker");
        }
        DataInputStream answer = new DataInputStream(new ByteArrayInputStream(in.readNBytes(length)));
        if (answer.readInt() != CORRELATION) {
            throw new IOException("The answer to another question");
        }
        return answer;
    }

    private interface Body {

        void write(DataOutputStream out) throws IOException;
    }
}
