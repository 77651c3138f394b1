package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultQueryTest {

    @ParameterizedTest
    @CsvSource({
        "Alice@Example.com, alice@example.com, true",
        "alice@example.com, al\u0131ce@example.com, false",
        "al\u0131ce@example.com, alice@example.com, false",
        "eva@m\u00fcller.example, eva@xn--mller-kva.example, true"
    })
    void aPersonIsAskedForHoweverTheNameIsTyped(String typed, String email, boolean wanted) {
        var filter = new ResultQuery(null, null, null, EmailAddress.of(typed));

        assertThat(filter.lets(Json.parse("{\"empEmail\":\"" + email + "\"}"))).isEqualTo(wanted);
        assertThat(filter.query().parameters())
                .containsEntry("empEmail", EmailAddress.of(typed).toString());
    }
}
