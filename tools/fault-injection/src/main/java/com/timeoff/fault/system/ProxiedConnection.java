package com.timeoff.fault.system;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Both directions of a connection. A message is its length and that many bytes; a request begins with its kind (api key),
 * its version and a number (correlation id), with which the answer begins.
 */
final class ProxiedConnection {

    private final KafkaProxy proxy;
    private final Socket client;
    private final Socket broker;
    private final Map<Integer, Integer> asked = new ConcurrentHashMap<>();

    ProxiedConnection(KafkaProxy proxy, Socket client, Socket broker) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.broker = broker;
        client.setTcpNoDelay(true);
        broker.setTcpNoDelay(true);
    }

    void start(Runnable ended) {
        KafkaProxy.daemon("kafka-proxy-requests", () -> {
            pump(client, broker, this::passRequest);
            ended.run();
        });
        KafkaProxy.daemon("kafka-proxy-answers", () -> pump(broker, client, this::passAnswer));
    }

    private boolean passRequest(ByteBuffer message) {
        int apiKey = message.getShort(0);
        asked.put(message.getInt(4), apiKey);
        return proxy.pass(apiKey, false, message);
    }

    private boolean passAnswer(ByteBuffer message) {
        var apiKey = asked.remove(message.getInt(0));
        return apiKey == null || proxy.pass(apiKey, true, message);
    }

    private void pump(Socket from, Socket to, Gate gate) {
        try {
            var in = new DataInputStream(new BufferedInputStream(from.getInputStream(), 65_536));
            var out = new DataOutputStream(to.getOutputStream());
            while (true) {
                var length = in.readInt();
                var message = ByteBuffer.allocate(4 + length).putInt(length);
                in.readFully(message.array(), 4, length);
                if (gate.passes(message.slice(4, length))) {
                    out.write(message.array());
                }
            }
        } catch (IOException e) {
            close();
        }
    }

    void close() {
        try {
            client.close();
            broker.close();
        } catch (IOException e) {
            // It is closed, whatever it says.
        }
    }

    private interface Gate {

        boolean passes(ByteBuffer message);
    }
}
