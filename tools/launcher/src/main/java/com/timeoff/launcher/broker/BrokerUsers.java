package com.timeoff.launcher.broker;

import com.timeoff.launcher.part.PartName;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who signs in to a secured broker. Clients do by SCRAM, which tells nobody the password who has taken the port of a
 * broker that is gone; the broker itself by PLAIN, which works before it has stored anything.
 */
public final class BrokerUsers {

    /** Of the listeners: nothing leaves the machine, so nothing is encrypted. */
    public static final String PROTOCOL = "SASL_PLAINTEXT";

    /** May do all; as this one broker and controller talk to each other, and the launcher tells it the rest. */
    public static final String ITSELF = "broker";

    /** May do nothing, and so is told what the launcher has to know: that it serves. */
    public static final String PROBE = "probe";

    /** May do all; for Kafka's own tools. */
    public static final String ADMIN = "admin";

    public static final String REPLAY = "replay";

    public static final List<String> CLIENTS = Stream.concat(
                    Stream.of(ADMIN, REPLAY), PartName.SERVICES.stream().map(PartName::label))
            .toList();

    private static final String PACKAGE = "org.apache.kafka.common.security.";

    private BrokerUsers() {}

    /** Under which the password is kept. */
    public static String key(String user) {
        return "kafka." + user;
    }

    /** JAAS. */
    public static String plain(String user, String password) {
        return PACKAGE + "plain.PlainLoginModule required" + as(user, password) + ';';
    }

    public static String scram(String user, String password) {
        return PACKAGE + "scram.ScramLoginModule required" + as(user, password) + ';';
    }

    static String scramServer() {
        return PACKAGE + "scram.ScramLoginModule required;";
    }

    private static String as(String user, String password) {
        return " username=\"" + user + "\" password=\"" + password + '"';
    }
}
