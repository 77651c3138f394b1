package com.timeoff.fault.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Of the people who come with a suite for trying it out. */
final class BasicCredentials {

    private BasicCredentials() {}

    static String of(String name, String password) {
        var pair = name + "@example.com:" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
