package com.timeoff.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.notification.preference.OptOuts;
import com.timeoff.notification.preference.UnsubscribeLinks;
import com.timeoff.testing.http.Endpoints;
import com.timeoff.testing.security.BrowserSignInConfiguration;
import com.timeoff.testing.security.People;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call, by everybody, about the own and other preferences, and about what is the operators' only. */
@WebMvcTest
@OnDatabase
@Import(BrowserSignInConfiguration.class)
class AccessMatrixTest {

    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(ui/[^\"]+)\"");

    /** The third column is whose preferences they are, or whose link it is. */
    private static final String MATRIX = Endpoints.DOCUMENTATION + """
            GET /me | alice  | alice  | 200
            GET /me | mia    | mia    | 200
            GET /me | helen  | helen  | 200
            GET /me | olivia | olivia | 200
            GET /me | nobody | alice  | 401
            GET /notification-preferences | alice  | alice | 200
            GET /notification-preferences | bob    | bob   | 200
            GET /notification-preferences | mia    | mia   | 200
            GET /notification-preferences | helen  | helen | 200
            GET /notification-preferences | olivia | olivia | 403
            GET /notification-preferences | nobody | nobody | 401
            PUT /notification-preferences | alice  | alice | 200
            PUT /notification-preferences | bob    | bob   | 200
            PUT /notification-preferences | mia    | mia   | 200
            PUT /notification-preferences | helen  | helen | 200
            PUT /notification-preferences | olivia | olivia | 403
            PUT /notification-preferences | nobody | nobody | 401
            GET /unsubscribe/{token} | alice  | alice | 200
            GET /unsubscribe/{token} | bob    | alice | 200
            GET /unsubscribe/{token} | olivia | alice | 200
            GET /unsubscribe/{token} | nobody | alice | 200
            GET /unsubscribe/{token} | helen  | nobody | 404
            GET /unsubscribe/{token} | nobody | nobody | 404
            POST /unsubscribe/{token} | alice  | alice | 200
            POST /unsubscribe/{token} | bob    | alice | 200
            POST /unsubscribe/{token} | olivia | alice | 200
            POST /unsubscribe/{token} | nobody | alice | 200
            POST /unsubscribe/{token} | helen  | nobody | 404
            POST /unsubscribe/{token} | nobody | nobody | 404
            GET /failed-deliveries | alice  | alice | 403
            GET /failed-deliveries | mia    | mia   | 403
            GET /failed-deliveries | helen  | helen | 403
            GET /failed-deliveries | olivia | olivia | 200
            GET /failed-deliveries | nobody | nobody | 401
            GET /webhook-endpoints | alice  | alice | 403
            GET /webhook-endpoints | mia    | mia   | 403
            GET /webhook-endpoints | helen  | helen | 403
            GET /webhook-endpoints | olivia | olivia | 200
            GET /webhook-endpoints | nobody | nobody | 401
            PUT /webhook-endpoints/{name} | alice  | alice | 403
            PUT /webhook-endpoints/{name} | mia    | mia   | 403
            PUT /webhook-endpoints/{name} | helen  | helen | 403
            PUT /webhook-endpoints/{name} | olivia | olivia | 200
            PUT /webhook-endpoints/{name} | nobody | nobody | 401
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UnsubscribeLinks links;

    @Autowired
    OptOuts optOuts;

    @BeforeEach
    void nobodyRefuses(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from mail_opt_out").update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MATRIX)
    void isAsTheContractSays(String call, String person, String whose, int status) {
        var words = call.split(" ");
        var result = mvc.method(HttpMethod.valueOf(words[0]))
                .uri(words[1].replace("{token}", tokenOf(whose)).replace("{name}", "payroll"))
                .header("Authorization", authorization(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        words[1].startsWith("/webhook-endpoints")
                                ? "{\"enabled\":true}"
                                : "{\"preferences\":[{\"kind\":\"DECISION\",\"mail\":false}]}")
                .exchange();

        assertThat(result).hasStatus(status);
        assertThat(result.getRequest().getSession(false)).isNull();
        if (status >= 400) {
            assertThat(result).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        } else if (words[1].equals("/notification-preferences")) {
            assertThat(result).bodyJson().extractingPath("$.email").isEqualTo(whose + "@example.com");
        }
        var isChanged = status == 200 && !words[0].equals("GET") && !words[1].startsWith("/webhook-endpoints");
        assertThat(optOuts.isOptedOut(emailOf(whose), NotificationKind.DECISION))
                .isEqualTo(isChanged);
        assertThat(optOuts.isOptedOut(emailOf("hugo"), NotificationKind.DECISION))
                .isFalse();
    }

    /** To operators, too, as what failed is shown there. */
    @ParameterizedTest
    @ValueSource(strings = {"alice", "helen", "olivia"})
    void servesItsPage(String person) throws Exception {
        assertThat(get("/", person)).hasForwardedUrl("/ui/index.html");
        var html = get("/ui/index.html", person).getResponse().getContentAsString(UTF_8);
        assertThat(html).contains("<title>Notifications · TimeOff</title>");
        assertThat(FILE.matcher(html).results().map(it -> '/' + it.group(1)))
                .contains("/ui/page.js", "/ui/style.css")
                .allSatisfy(file -> {
                    assertThat(get(file, person)).hasStatusOk();
                    assertThat(get(file, "nobody")).hasStatus(401);
                });
        assertThat(get("/ui/index.html", "nobody")).hasStatus(401);
    }

    /** Whoever adds a call adds its rules to the matrix. */
    @Test
    void namesEveryCall(@Autowired RequestMappingHandlerMapping mapping) {
        assertThat(Endpoints.of(mapping)).containsExactlyElementsOf(Endpoints.in(MATRIX));
    }

    private MvcTestResult get(String path, String person) {
        return mvc.get()
                .uri(path)
                .header("Authorization", authorization(person))
                .exchange();
    }

    private static String authorization(String person) {
        return person.equals("nobody") ? "none" : People.basic(People.named(person));
    }

    private String tokenOf(String whose) {
        var path = links.linkFor(emailOf(whose), NotificationKind.DECISION).getPath();
        return whose.equals("nobody") ? "A".repeat(123) : path.replace("/unsubscribe/", "");
    }

    private static EmailAddress emailOf(String name) {
        return EmailAddress.of(name + "@example.com");
    }
}
