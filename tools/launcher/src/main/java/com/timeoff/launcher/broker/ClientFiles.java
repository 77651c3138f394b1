package com.timeoff.launcher.broker;

import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.secret.PropertyLines;
import com.timeoff.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How Kafka's own tools, and the replay of dead letters, sign in to the broker: files that are there while it wants it. */
public record ClientFiles(Path folder) {

    private static final List<String> USERS = List.of(BrokerUsers.ADMIN, BrokerUsers.REPLAY);

    public Path of(String user) {
        return folder.resolve(user + ".properties");
    }

    public boolean exist() {
        return Files.exists(of(BrokerUsers.ADMIN));
    }

    public void write(Secrets secrets) throws IOException {
        for (String user : USERS) {
            Map<String, String> config = new LinkedHashMap<>();
            config.put("security.protocol", BrokerUsers.PROTOCOL);
            config.put("sasl.mechanism", "SCRAM-SHA-512");
            config.put("sasl.jaas.config", BrokerUsers.scram(user, secrets.kafka(user)));
            FilesIn.writePrivate(of(user), PropertyLines.of(config));
        }
    }

    public void delete() throws IOException {
        for (String user : USERS) {
            Files.deleteIfExists(of(user));
        }
    }
}
