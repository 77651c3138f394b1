package com.timeoff.launcher.service;

import java.util.Arrays;
import java.util.Map;

/** Which library the services are built with and run with, as {@code SPRING_PROFILES_ACTIVE} says. */
public enum Serde {
    APICURIO(""),
    CONFLUENT("/apis/ccompat/v7");

    private final String path;

    Serde(String path) {
        this.path = path;
    }

    /** Of this process and its children. */
    public static Serde current() {
        return of(System.getenv());
    }

    static Serde of(Map<String, String> environment) {
        String profiles = environment.getOrDefault("SPRING_PROFILES_ACTIVE", "");
        return Arrays.stream(profiles.split(",")).map(String::strip).anyMatch("confluent"::equals)
                ? CONFLUENT
                : APICURIO;
    }

    /**
     * Where the services find an Apicurio registry: they add a path of their own, or speak its Confluent API.
     *
     * @param registry its address, without a slash at the end
     */
    public String addressOf(String registry) {
        return registry + path;
    }
}
