package com.timeoff.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.notification.preference.UnsubscribeLinks;
import com.timeoff.testing.openapi.CommonRefusals;
import com.timeoff.testing.openapi.OpenApiContract;
import com.timeoff.testing.security.People;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Every kind of answer that the document knows is given, and {@link OpenApiContract} looks at each. */
@WebMvcTest(
        properties = {
            CommonRefusals.ISSUER,
            CommonRefusals.AUDIENCE,
            "spring.datasource.hikari.maximum-pool-size=2",
            "spring.datasource.hikari.connection-timeout=250"
        })
@OnDatabase
class OpenApiTest {

    private static final String PREFERENCES = "/notification-preferences";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenApiContract contract;

    @Test
    @DirtiesContext // Afterwards there is no database.
    void everyKindOfAnswerIsAsDocumented(@Autowired HikariDataSource database, @Autowired UnsubscribeLinks links)
            throws SQLException {
        try (var first = database.getConnection();
                var second = database.getConnection()) {
            assertThat(first).as("all that there are").isNotSameAs(second);
            mvc.get().uri("/unsubscribe/x").exchange(); // Later the key of the links is known, and needs no database.
        }
        new CommonRefusals(mvc, "/failed-deliveries", "/webhook-endpoints").provoke(contract);
        assertThat(mvc.get().uri("/me")).hasStatusOk();
        var link = links.linkFor(People.HELEN.email(), NotificationKind.WAITING).getPath();
        callAll(link);
        database.close();
        callAll(link);

        assertThat(contract.unseen())
                .as("the page is for operators, too, and whatever a mail program accepts, it unsubscribes")
                .containsExactly("get /me 403 not-allowed", "post /unsubscribe/{token} 406");
    }

    @Test
    void everyExampleIsOne() {
        contract.checkExamples();
    }

    private void callAll(String link) {
        mvc.get().uri(PREFERENCES).exchange();
        mvc.put()
                .uri(PREFERENCES)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"preferences\":[{\"kind\":\"WAITING\",\"mail\":false}]}")
                .exchange();
        mvc.get().uri(link).exchange();
        mvc.post().uri(link).exchange();
        byOperator(mvc.get().uri("/failed-deliveries"));
        byOperator(mvc.get().uri("/webhook-endpoints"));
        byOperator(enable("payroll"));
        byOperator(enable("unknown"));
    }

    private MockMvcRequestBuilder enable(String endpoint) {
        return mvc.put()
                .uri("/webhook-endpoints/{name}", endpoint)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"enabled\":true}");
    }

    private static void byOperator(MockMvcRequestBuilder request) {
        request.header("Authorization", People.basic(People.OLIVIA)).exchange();
    }
}
