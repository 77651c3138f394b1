package com.timeoff.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of the server under test, and who asks it: the user's name is the password. */
record Sql(String url, String user) {

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, user);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first value of the first row. */
    String value(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, user);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
