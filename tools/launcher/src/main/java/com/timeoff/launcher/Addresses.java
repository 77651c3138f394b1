package com.timeoff.launcher;

/** How a person or a client calls a part. */
final class Addresses {

    private Addresses() {}

    static String of(PartName name, int port) {
        return switch (name) {
            case KAFKA, POSTGRES -> "localhost:" + port;
            default -> "http://localhost:" + port;
        };
    }

    static String jdbc(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + '/' + database;
    }
}
