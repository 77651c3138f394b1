package com.timeoff.launcher.database;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.secret.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who signs in to PostgreSQL: a service to the database of its user's name, and who administers it to all. */
public final class DatabaseUsers {

    /** May do all. */
    public static final String ADMIN = "postgres";

    static final List<String> SERVICES = List.of(of(PartName.MANAGER), of(PartName.READER));
    public static final List<String> ALL = List.of(ADMIN, of(PartName.MANAGER), of(PartName.READER));

    private DatabaseUsers() {}

    /** The user of a service that has a database, and that database. */
    public static String of(PartName service) {
        return switch (service) {
            case MANAGER -> "manager";
            case READER -> "reader";
            default -> throw new IllegalArgumentException(service + " has no database");
        };
    }

    /** Under which the password is kept. */
    public static String key(String user) {
        return "postgres." + user;
    }

    /** Without secrets everybody's is the name. */
    public static String password(String user, Optional<Secrets> secrets) {
        return secrets.map(it -> it.database(user)).orElse(user);
    }

    /** For a new cluster, a statement a line. */
    static String creation() {
        return SERVICES.stream()
                .map(it -> "create role " + it + " login\ncreate database " + it + " owner " + it + '\n')
                .collect(Collectors.joining());
    }

    static String passwords(Optional<Secrets> secrets) {
        return ALL.stream()
                .map(it -> "alter role " + it + " password '" + password(it, secrets) + "'\n")
                .collect(Collectors.joining());
    }
}
