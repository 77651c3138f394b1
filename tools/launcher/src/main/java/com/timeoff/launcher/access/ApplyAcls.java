package com.timeoff.launcher.access;

import com.timeoff.launcher.broker.BrokerUsers;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** Tells a broker the passwords and rights of its users; what it has been told before changes nothing. */
final class ApplyAcls {

    private static final int ITERATIONS = 4096; // the least that Kafka takes; these passwords are not guessed

    private ApplyAcls() {}

    /** @param arguments {@code host:port} of the broker, and the file with the passwords, which no one sees in a list */
    public static void main(String[] arguments) throws IOException, ExecutionException, InterruptedException {
        Properties passwords = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(arguments[1]))) {
            passwords.load(in);
        }
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                arguments[0],
                "security.protocol",
                BrokerUsers.PROTOCOL,
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                BrokerUsers.plain(BrokerUsers.ITSELF, password(passwords, BrokerUsers.ITSELF)),
                "request.timeout.ms",
                10_000,
                "default.api.timeout.ms",
                20_000);
        try (Admin admin = Admin.create(config)) {
            admin.alterUserScramCredentials(BrokerUsers.CLIENTS.stream()
                            .map(user -> credential(user, password(passwords, user)))
                            .toList())
                    .all()
                    .get();
            admin.createAcls(Stream.concat(BrokerAcls.required(), BrokerAcls.optional())
                            .toList())
                    .all()
                    .get();
        }
    }

    private static UserScramCredentialAlteration credential(String user, String password) {
        return new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password);
    }

    private static String password(Properties passwords, String user) {
        return passwords.getProperty(BrokerUsers.key(user), "");
    }
}
