package com.timeoff.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Whom a part lets in. */
record Credentials(String user, String password) {

    /** The header of HTTP. */
    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
    }

    /** None in what is printed by mistake. */
    @Override
    public String toString() {
        return user;
    }
}
