package com.timeoff.launcher.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Whom a part lets in. */
public record Credentials(String user, String password) {

    /** The header of HTTP. */
    public String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
    }

    /** None in what is printed by mistake. */
    @Override
    public String toString() {
        return user;
    }
}
