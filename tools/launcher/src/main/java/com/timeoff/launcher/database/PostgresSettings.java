package com.timeoff.launcher.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the server is set up, as arguments. All that it has promised stays on the disk: fsync and the like are its own. */
final class PostgresSettings {

    private PostgresSettings() {}

    /** @param overrides take the places of what is set here */
    static List<String> arguments(int port, Map<String, String> overrides) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        // Pools of ten, of three instances each of the three services that have one, and whoever looks.
        all.put("max_connections", "100");
        // Small: the system keeps the files' pages, too.
        all.put("shared_buffers", "16MB");
        all.put("jit", "off");
        all.put("max_worker_processes", "0");
        all.put("max_parallel_workers_per_gather", "0");
        all.put("max_logical_replication_workers", "0");
        all.put("max_wal_senders", "0");
        all.put("wal_level", "minimal");
        all.put("log_line_prefix", "%m [%p] %d ");
        all.putAll(overrides);
        return all.entrySet().stream()
                .flatMap(it -> Stream.of("-c", it.getKey() + '=' + it.getValue()))
                .toList();
    }
}
