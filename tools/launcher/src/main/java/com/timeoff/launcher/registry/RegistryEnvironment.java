package com.timeoff.launcher.registry;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Apicurio's configuration, as environment variables. */
final class RegistryEnvironment {

    /** By default H2 writes a commit up to half a second later: kill -9 would lose schemas that others use already. */
    private static final String DURABLE = ";WRITE_DELAY=0";

    private RegistryEnvironment() {}

    /** @param database without H2's suffix */
    static Map<String, String> of(Path database, int port, int managementPort) {
        Map<String, String> all = new TreeMap<>();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        all.put("APICURIO_STORAGE_KIND", "sql");
        all.put("APICURIO_STORAGE_SQL_KIND", "h2");
        all.put("APICURIO_DATASOURCE_URL", "jdbc:h2:file:" + database + DURABLE);
        all.put("QUARKUS_LOG_CONSOLE_FORMAT", "%d{HH:mm:ss.SSS} %-5p [%c{1}] %s%e%n");
        // A later version of a schema must read what the earlier ones wrote, and the other way round.
        all.put("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL");
        // Apicurio opens 20 connections at once, to each of three databases of which it uses one.
        all.put("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1");
        all.put("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1");
        for (String unused : new String[] {"BLUE", "GREEN"}) {
            all.put("APICURIO_DATASOURCE_" + unused + "_JDBC_INITIAL_SIZE", "0");
            all.put("APICURIO_DATASOURCE_" + unused + "_JDBC_MIN_SIZE", "0");
        }
        return all;
    }
}
