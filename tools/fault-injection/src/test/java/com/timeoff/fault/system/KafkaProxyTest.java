package com.timeoff.fault.system;

import static com.timeoff.fault.system.Failpoint.Api.OFFSET_COMMIT;
import static com.timeoff.fault.system.Failpoint.Api.PRODUCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between a client and a broker that answers every request with its number. */
class KafkaProxyTest {

    private static final int FETCH = 1;

    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger actions = new AtomicInteger();
    private ServerSocket broker;
    private KafkaProxy proxy;
    private Socket client;
    private DataInputStream answers;

    @BeforeEach
    void connect() throws IOException {
        broker = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        KafkaProxy.daemon("broker", this::answer);
        proxy = KafkaProxy.to(broker.getLocalPort());
        client = new Socket("127.0.0.1", proxy.port());
        answers = new DataInputStream(client.getInputStream());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        broker.close();
    }

    @Test
    void whatIsNotMeantPasses() throws IOException {
        proxy.arm(Failpoint.insteadOf(OFFSET_COMMIT, actions::incrementAndGet));
        ask(FETCH, 1);
        ask(PRODUCE.key(), 2);

        assertThat(nextAnswer()).isEqualTo(1);
        assertThat(nextAnswer()).isEqualTo(2);
        assertThat(actions).hasValue(0);
    }

    @Test
    void aRequestIsDroppedOnce() throws IOException {
        var failpoint = proxy.arm(Failpoint.insteadOf(OFFSET_COMMIT, actions::incrementAndGet));
        ask(OFFSET_COMMIT.key(), 1);
        ask(OFFSET_COMMIT.key(), 2);

        assertThat(nextAnswer()).isEqualTo(2);
        assertThat(heard).hasValue(1);
        assertThat(actions).hasValue(1);
        assertThat(failpoint.done()).isCompleted();
    }

    @Test
    void anAnswerIsDroppedAndTheBrokerHasHeardTheRequest() throws IOException {
        proxy.arm(Failpoint.insteadOfAnswerTo(PRODUCE, actions::incrementAndGet));
        ask(PRODUCE.key(), 1);
        ask(FETCH, 2);

        assertThat(nextAnswer()).isEqualTo(2);
        assertThat(heard).hasValue(2);
        assertThat(actions).hasValue(1);
    }

    @Test
    void aRequestGoesOnAfterTheAction() throws IOException {
        proxy.arm(Failpoint.before(PRODUCE, actions::incrementAndGet));
        ask(PRODUCE.key(), 1);

        assertThat(nextAnswer()).isEqualTo(1);
        assertThat(actions).hasValue(1);
    }

    private void ask(int api, int number) throws IOException {
        var out = new DataOutputStream(client.getOutputStream());
        out.writeInt(8);
        out.writeShort(api);
        out.writeShort(0);
        out.writeInt(number);
    }

    private int nextAnswer() throws IOException {
        assertThat(answers.readInt()).isEqualTo(4);
        return answers.readInt();
    }

    private void answer() {
        try (var peer = broker.accept()) {
            var in = new DataInputStream(peer.getInputStream());
            var out = new DataOutputStream(peer.getOutputStream());
            while (true) {
                in.skipNBytes(8);
                var number = in.readInt();
                heard.incrementAndGet();
                out.writeInt(4);
                out.writeInt(number);
            }
        } catch (IOException e) {
            // The test is over.
        }
    }
}
