package com.timeoff.fault.system;

import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.part.Ports;
import java.util.Map;

/** A second listener of the broker, which names a proxy as its address: who begins there never leaves the proxy. */
final class ProxiedListener {

    private final Ports ports;
    private final int port = FreePorts.next();
    private final KafkaProxy proxy = KafkaProxy.to(port);

    ProxiedListener(Ports ports) {
        this.ports = ports;
    }

    KafkaProxy proxy() {
        return proxy;
    }

    Map<String, String> serverProperties() {
        return Map.of(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d,PROXIED://127.0.0.1:%d"
                        .formatted(ports.of(PortName.KAFKA), ports.of(PortName.KAFKA_CONTROLLER), port),
                "advertised.listeners",
                "PLAINTEXT://localhost:%d,PROXIED://localhost:%d".formatted(ports.of(PortName.KAFKA), proxy.port()),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT");
    }

    Map<String, String> clientEnvironment() {
        return Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + proxy.port());
    }
}
