package com.timeoff.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseUsersTest {

    @Test
    void aQuoteInAPasswordDoesNotEndIt() {
        assertThat(DatabaseUsers.statements(Map.of("reader", "it's")))
                .isEqualTo("alter role reader password 'it''s'\n");
    }

    @Test
    void ofAClusterFromBeforeAServiceOnlyWhatItLacksIsCreated() {
        String found = """
                1: ?column? = "role postgres"
                1: ?column? = "role manager"
                1: ?column? = "role reader"
                1: ?column? = "role notifications"
                1: ?column? = "database manager"
                1: ?column? = "database reader"
                """;
        assertThat(DatabaseUsers.creation(found)).isEqualTo("create database notifications owner notifications\n");
        assertThat(DatabaseUsers.creation(found.replace("role notifications", "role notifications2")))
                .isEqualTo("create role notifications login\ncreate database notifications owner notifications\n");
    }
}
