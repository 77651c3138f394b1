package com.timeoff.launcher.database;

import com.timeoff.launcher.home.Installation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A program that starts a PostgreSQL as whoever runs it, asks it, kills it, and finds all there afterwards. */
final class OrdinaryUser {

    private OrdinaryUser() {}

    /** @param arguments its folder and its port */
    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        try (PostgresServer server = PostgresServer.start(Installation.locate(), folder, port, Map.of())) {
            new Sql(server.url("manager"), "manager").execute("create table kept as select 'served'::text as word");
            server.kill();
        }
        try (PostgresServer server = PostgresServer.start(Installation.locate(), folder, port, Map.of())) {
            String word = new Sql(server.url("manager"), "manager").value("select word from kept");
            System.out.println(System.getProperty("user.name") + " is " + word);
        }
    }
}
