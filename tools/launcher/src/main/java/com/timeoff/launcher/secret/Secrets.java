package com.timeoff.launcher.secret;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.broker.BrokerUsers;
import com.timeoff.launcher.database.DatabaseUsers;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.registry.RegistryUsers;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The passwords of a suite: made once, and kept with its data in a file that only its owner can read. */
public record Secrets(Path file, Map<String, String> byName) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    public Secrets {
        byName = Map.copyOf(byName);
    }

    /** As they are kept. */
    public static Secrets of(Home home) {
        Path file = home.secrets();
        try {
            return new Secrets(file, read(file));
        } catch (IOException e) {
            throw new LaunchException("Cannot read the passwords in " + file + ": " + e.getMessage(), e);
        }
    }

    /** As they are kept; what is missing is made. */
    public static Secrets madeFor(Home home) {
        return made(home, names(), DemoPerson.ALL);
    }

    /** The same, but of what is missing only the password of the database's superuser is made. */
    public static Secrets madeForUnsecured(Home home) {
        return made(home, Stream.of(DatabaseUsers.key(DatabaseUsers.ADMIN)), List.of());
    }

    private static Secrets made(Home home, Stream<String> names, List<DemoPerson> people) {
        Path file = home.secrets();
        try {
            Map<String, String> all = read(file);
            for (String name : names.toList()) {
                all.computeIfAbsent(name, it -> random());
            }
            for (DemoPerson person : people) {
                all.compute(hashOf(person), (it, hash) -> hash(Objects.requireNonNull(all.get(keyOf(person))), hash));
            }
            FilesIn.created(file.resolveSibling(""));
            FilesIn.writePrivate(file, PropertyLines.of(all));
            return new Secrets(file, all);
        } catch (IOException e) {
            throw new LaunchException("Cannot keep the passwords in " + file + ": " + e.getMessage(), e);
        }
    }

    /** None in what is printed by mistake. */
    @Override
    public String toString() {
        return file.toString();
    }

    public String kafka(String user) {
        return get(BrokerUsers.key(user));
    }

    public String registry(String user) {
        return get(RegistryUsers.key(user));
    }

    public String database(String user) {
        return get(DatabaseUsers.key(user));
    }

    public String of(DemoPerson person) {
        return get(keyOf(person));
    }

    /** As the services take it. */
    String hash(DemoPerson person) {
        return get(hashOf(person));
    }

    /** Another one where somebody has changed the password in the file. */
    private static String hash(String password, @Nullable String kept) {
        return kept != null && PasswordHash.fits(password, kept) ? kept : PasswordHash.of(password);
    }

    private String get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    private static Stream<String> names() {
        return Stream.of(
                        Stream.of(BrokerUsers.ITSELF, BrokerUsers.PROBE).map(BrokerUsers::key),
                        BrokerUsers.CLIENTS.stream().map(BrokerUsers::key),
                        RegistryUsers.ALL.stream().map(RegistryUsers::key),
                        DatabaseUsers.ALL.stream().map(DatabaseUsers::key),
                        DemoPerson.ALL.stream().map(Secrets::keyOf))
                .flatMap(it -> it);
    }

    private static String keyOf(DemoPerson person) {
        return "person." + person.email();
    }

    private static String hashOf(DemoPerson person) {
        return "hash." + person.email();
    }

    /** Letters, digits, hyphens and underscores: nothing that a file, a JAAS line or a shell would read otherwise. */
    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> all = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
        }
        return all;
    }
}
