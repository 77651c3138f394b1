package com.timeoff.bench.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** A database like a service's own: of the same kind, just as durable, with the same tables and indexes. */
public final class Database {

    private static final Pattern MIGRATION = Pattern.compile("BOOT-INF/classes/db/(migration|h2)/V.+\\.sql");

    private Database() {}

    /** @param serviceJar whose migrations make the tables */
    public static Connection create(Path file, Path serviceJar) {
        try {
            var database = DriverManager.getConnection(
                    "jdbc:h2:file:" + file.toAbsolutePath() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0");
            try (var statement = database.createStatement()) {
                for (var migration : migrations(serviceJar)) {
                    statement.execute(migration);
                }
            }
            database.setAutoCommit(false);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + file, e);
        }
    }

    private static List<String> migrations(Path serviceJar) {
        try (var jar = new JarFile(serviceJar.toFile())) {
            var texts = new ArrayList<String>();
            for (var entry : jar.stream()
                    .filter(it -> MIGRATION.matcher(it.getName()).matches())
                    .sorted(Comparator.comparing(Database::fileName))
                    .toList()) {
                texts.add(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(JarEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }
}
