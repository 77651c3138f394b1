package com.timeoff.system;

import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.part.Ports;
import java.util.HashMap;
import java.util.Map;

/**
 * A broker that services reach by SASL_SSL only, and that allows nothing which is not granted. Beside it the plain
 * listener of the launcher stays, for the launcher's probe and for whoever grants.
 */
record SecureBroker(Ports ports, int port, Certificates certificates) {

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required";

    Map<String, String> serverProperties() {
        var all = new HashMap<String, String>();
        all.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d,SECURE://127.0.0.1:%d"
                        .formatted(ports.of(PortName.KAFKA), ports.of(PortName.KAFKA_CONTROLLER), port));
        all.put(
                "advertised.listeners",
                "PLAINTEXT://localhost:%d,SECURE://localhost:%d".formatted(ports.of(PortName.KAFKA), port));
        all.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL");
        all.put("ssl.keystore.type", "PKCS12");
        all.put("ssl.keystore.location", certificates.keyStore().toString());
        all.put("ssl.keystore.password", Certificates.PASSWORD);
        all.put("listener.name.secure.sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
        all.put("listener.name.secure.scram-sha-512.sasl.jaas.config", SCRAM + ";");
        all.put(
                "listener.name.secure.plain.sasl.jaas.config",
                PLAIN + " user_plain-reader=\"" + password("plain-reader") + "\";");
        all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        all.put("super.users", "User:ANONYMOUS");
        return all;
    }

    /** What a service is told, the same for each but for its name. */
    Map<String, String> serviceEnvironment() {
        var all = new HashMap<String, String>();
        all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + port);
        all.put("SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
        all.put(
                "SPRING_KAFKA_SSL_TRUST_STORE_LOCATION",
                certificates.trustStore().toUri().toString());
        all.put("SPRING_KAFKA_SSL_TRUST_STORE_PASSWORD", Certificates.PASSWORD);
        all.put("SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512");
        all.put(
                "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
                jaas(SCRAM, "${spring.application.name}", password("${spring.application.name}")));
        return all;
    }

    Map<String, Object> scramClient(String user, String password) {
        return client("SCRAM-SHA-512", jaas(SCRAM, user, password));
    }

    Map<String, Object> plainClient(String user, String password) {
        return client("PLAIN", jaas(PLAIN, user, password));
    }

    static String password(String user) {
        return "secret-of-" + user;
    }

    private Map<String, Object> client(String mechanism, String jaas) {
        return Map.of(
                "bootstrap.servers",
                "localhost:" + port,
                "security.protocol",
                "SASL_SSL",
                "ssl.truststore.location",
                certificates.trustStore().toString(),
                "ssl.truststore.password",
                Certificates.PASSWORD,
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                jaas,
                "default.api.timeout.ms",
                15_000,
                "max.block.ms",
                15_000);
    }

    private static String jaas(String module, String user, String password) {
        return module + " username=\"" + user + "\" password=\"" + password + "\";";
    }
}
