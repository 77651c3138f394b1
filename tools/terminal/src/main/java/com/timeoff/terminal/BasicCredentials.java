package com.timeoff.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who calls. */
record BasicCredentials(String user, String password) {

    String basic() {
        byte[] pair = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return user;
    }
}
