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
}
