package com.timeoff.launcher.part;

/** How a person or a client calls a part. */
public final class Addresses {

    private Addresses() {}

    public static String of(PartName name, int port) {
        return switch (name) {
            case KAFKA, POSTGRES -> "localhost:" + port;
            default -> "http://localhost:" + port;
        };
    }

    public static String jdbc(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + '/' + database;
    }
}
