package com.timeoff.fault.system;

import static com.timeoff.fault.system.Failpoint.Api.OFFSET_COMMIT;
import static com.timeoff.fault.system.Failpoint.Api.PRODUCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.Uuid;
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

    @Test
    void onlyWhatSpeaksOfTheTopicIsMeant() throws IOException {
        var id = Uuid.randomUuid();
        var idBytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        for (var named : List.of(idBytes, "changes".getBytes(UTF_8))) {
            var failpoint = proxy.arm(
                    Failpoint.insteadOf(PRODUCE, actions::incrementAndGet).about("changes", id));
            ask(PRODUCE.key(), 1, "results".getBytes(UTF_8));
            ask(PRODUCE.key(), 2, new byte[0]);
            ask(PRODUCE.key(), 3, named);
            ask(PRODUCE.key(), 4, named);

            assertThat(nextAnswer()).isEqualTo(1);
            assertThat(nextAnswer()).isEqualTo(2);
            assertThat(nextAnswer()).isEqualTo(4);
            assertThat(failpoint.done()).isCompleted();
        }
    }

    private void ask(int api, int number) throws IOException {
        ask(api, number, new byte[0]);
    }

    private void ask(int api, int number, byte[] rest) throws IOException {
        var out = new DataOutputStream(client.getOutputStream());
        out.writeInt(8 + rest.length);
        out.writeShort(api);
        out.writeShort(0);
        out.writeInt(number);
        out.write(rest);
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
                var length = in.readInt();
                in.skipNBytes(4);
                var number = in.readInt();
                in.skipNBytes(length - 8);
                heard.incrementAndGet();
                out.writeInt(4);
                out.writeInt(number);
            }
        } catch (IOException e) {
            // The test is over.
        }
    }
}
