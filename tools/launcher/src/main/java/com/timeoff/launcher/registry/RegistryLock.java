package com.timeoff.launcher.registry;

import java.util.Map;
import java.util.TreeMap;

/**
 * Who may change what in the registry. Everybody may read, and register schemas, since services of others do; a path or a
 * method that is not named here is refused. Nobody may delete, or change a rule, a mode or a state: records that were
 * accepted could not be read any more. Compose has the same.
 *
 * @see <a href="https://quarkus.io/guides/security-authorize-web-endpoints-reference">Quarkus, HTTP permissions</a>
 */
final class RegistryLock {

    private static final String READING = "GET,HEAD,OPTIONS";
    private static final String REGISTERING = String.join(
            ",",
            "/apis/ccompat/v7/subjects/*",
            "/apis/ccompat/v7/compatibility/*",
            "/apis/registry/v2/groups/*/artifacts",
            "/apis/registry/v2/groups/*/artifacts/*/versions",
            "/apis/registry/v2/search/*",
            "/apis/registry/v3/groups/*/artifacts",
            "/apis/registry/v3/groups/*/artifacts/*/versions",
            "/apis/registry/v3/search/*");

    private RegistryLock() {}

    static Map<String, String> environment() {
        Map<String, String> all = new TreeMap<>();
        permit(all, "READ", "/*", "permit", READING);
        permit(all, "REGISTER", REGISTERING, "permit", READING + ",POST");
        return all;
    }

    /** @param role of those who may do all the rest, once the registry knows anybody */
    static Map<String, String> environment(String role) {
        Map<String, String> all = environment();
        permit(all, "CHANGE", "/*", "administer", "POST,PUT,PATCH,DELETE");
        permit(all, "ALTER", REGISTERING, "administer", "PUT,PATCH,DELETE");
        all.put("QUARKUS_HTTP_AUTH_POLICY_ADMINISTER_ROLES_ALLOWED", role);
        return all;
    }

    private static void permit(Map<String, String> all, String name, String paths, String policy, String methods) {
        all.put("QUARKUS_HTTP_AUTH_PERMISSION_" + name + "_PATHS", paths);
        all.put("QUARKUS_HTTP_AUTH_PERMISSION_" + name + "_METHODS", methods);
        all.put("QUARKUS_HTTP_AUTH_PERMISSION_" + name + "_POLICY", policy);
    }
}
