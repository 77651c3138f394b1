package com.timeoff.launcher.database;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who signs in to PostgreSQL: a service to the database of its user's name, and who administers it to all. */
public final class DatabaseUsers {

    /** May do all. */
    public static final String ADMIN = "postgres";

    static final List<String> SERVICES = List.of(of(PartName.MANAGER), of(PartName.READER), of(PartName.NOTIFICATIONS));
    public static final List<String> ALL =
            List.of(ADMIN, of(PartName.MANAGER), of(PartName.READER), of(PartName.NOTIFICATIONS));

    /** Lists all users and databases, each as {@code "role name"} or {@code "database name"}. */
    static final String QUERY =
            "select 'role ' || rolname from pg_roles union all select 'database ' || datname from pg_database\n";

    private DatabaseUsers() {}

    /** The user of a service that has a database, and that database. */
    public static String of(PartName service) {
        return switch (service) {
            case MANAGER -> "manager";
            case READER -> "reader";
            case NOTIFICATIONS -> "notifications";
            default -> throw new IllegalArgumentException(service + " has no database");
        };
    }

    /** Under which the password is kept. */
    public static String key(String user) {
        return "postgres." + user;
    }

    /** Without secrets a service's is its name. */
    public static String password(String user, Optional<Secrets> secrets) {
        return secrets.map(it -> it.database(user)).orElse(user);
    }

    /**
     * By user.
     *
     * @param admin whoever knows it may run programs as the owner of the data ({@code copy … from program})
     */
    public static Map<String, String> passwords(Optional<Secrets> secrets, String admin) {
        Map<String, String> all = new TreeMap<>(Map.of(ADMIN, admin));
        SERVICES.forEach(it -> all.put(it, password(it, secrets)));
        return all;
    }

    /**
     * What a cluster lacks, a statement a line.
     *
     * @param found what the server has printed on {@link #QUERY}
     */
    static String creation(String found) {
        StringBuilder statements = new StringBuilder();
        for (String it : SERVICES) {
            if (!found.contains("\"role " + it + '"')) {
                statements.append("create role ").append(it).append(" login\n");
            }
            if (!found.contains("\"database " + it + '"')) {
                statements
                        .append("create database ")
                        .append(it)
                        .append(" owner ")
                        .append(it)
                        .append('\n');
            }
        }
        return statements.toString();
    }

    static String statements(Map<String, String> passwords) {
        return passwords.entrySet().stream()
                .map(it -> "alter role " + it.getKey() + " password '"
                        + it.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }
}
