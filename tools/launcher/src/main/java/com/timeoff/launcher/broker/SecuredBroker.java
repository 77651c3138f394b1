package com.timeoff.launcher.broker;

import com.timeoff.launcher.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A broker that talks to nobody who has not signed in, and allows nothing that is not granted. */
final class SecuredBroker {

    private SecuredBroker() {}

    /** What is different in its server.properties. */
    static Map<String, String> properties(Secrets secrets, int port, int controllerPort) {
        String protocol = BrokerUsers.PROTOCOL;
        String listener = "listener.name." + protocol.toLowerCase(Locale.ROOT);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listeners", protocol + "://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        all.put("advertised.listeners", protocol + "://localhost:" + port);
        all.put("listener.security.protocol.map", protocol + ':' + protocol + ",CONTROLLER:" + protocol);
        all.put("inter.broker.listener.name", protocol);
        all.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        all.put("sasl.mechanism.controller.protocol", "PLAIN");
        all.put("sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
        all.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        all.put(listener + ".scram-sha-512.sasl.jaas.config", BrokerUsers.scramServer());
        all.put(listener + ".plain.sasl.jaas.config", plain(secrets, BrokerUsers.ITSELF, BrokerUsers.PROBE));
        all.put("listener.name.controller.plain.sasl.jaas.config", plain(secrets, BrokerUsers.ITSELF));
        all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        all.put("super.users", "User:" + BrokerUsers.ITSELF + ";User:" + BrokerUsers.ADMIN);
        return all;
    }

    /** Signs in as the first of the users, and lets in all of them. */
    private static String plain(Secrets secrets, String... users) {
        StringBuilder jaas = new StringBuilder(BrokerUsers.plain(users[0], secrets.kafka(users[0])));
        jaas.setLength(jaas.length() - 1);
        for (String user : users) {
            jaas.append(" user_")
                    .append(user)
                    .append("=\"")
                    .append(secrets.kafka(user))
                    .append('"');
        }
        return jaas.append(';').toString();
    }
}
