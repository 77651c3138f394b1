package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceNameTest {

    @Test
    void isWhereTimeoffUpStartsItUnlessAnotherAddressIsGiven() {
        assertThat(ServiceName.MANAGER.address(Map.of(), 0)).hasToString("http://localhost:8082");
        assertThat(ServiceName.MANAGER.address(Map.of("TIMEOFF_MANAGER_PORT", "9002"), 100))
                .hasToString("http://localhost:9102");
        assertThat(ServiceName.READER.address(Map.of("TIMEOFF_READER_URL", "https://leave.example.com/api/"), 100))
                .hasToString("https://leave.example.com/api");
    }

    @Test
    void whatIsNoAddressIsSaid() {
        for (String url : new String[] {"localhost:8080", "ftp://host", "http://user:secret@host", "http://h/?a=b"}) {
            assertThatThrownBy(() -> ServiceName.EMPLOYEE.address(Map.of("TIMEOFF_EMPLOYEE_URL", url), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("TIMEOFF_EMPLOYEE_URL");
        }
    }
}
