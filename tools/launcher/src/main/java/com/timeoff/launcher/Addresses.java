package com.timeoff.launcher;

/** How a person or a client calls a part. */
final class Addresses {

    private Addresses() {}

    static String of(PartName name, int port) {
        return (name == PartName.KAFKA ? "localhost:" : "http://localhost:") + port;
    }
}
