package com.timeoff.launcher.registry;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who signs in to a secured registry: the services, which register and read, and whoever administers it. */
public final class RegistryUsers {

    public static final String ADMIN = "admin";
    public static final List<String> ALL = Stream.concat(
                    Stream.of(ADMIN), PartName.SERVICES.stream().map(PartName::label))
            .toList();

    private static final String EMBEDDED = "quarkus.security.users.embedded.";

    private RegistryUsers() {}

    /** Under which the password is kept. */
    public static String key(String user) {
        return "registry." + user;
    }

    /** What Quarkus has to know of them. */
    static Map<String, String> properties(Secrets secrets) {
        Map<String, String> all = new TreeMap<>();
        all.put("quarkus.http.auth.basic", "true");
        all.put(EMBEDDED + "plain-text", "true");
        for (String user : ALL) {
            all.put(EMBEDDED + "users." + user, secrets.registry(user));
            all.put(EMBEDDED + "roles." + user, user.equals(ADMIN) ? ADMIN : "service");
        }
        return all;
    }
}
