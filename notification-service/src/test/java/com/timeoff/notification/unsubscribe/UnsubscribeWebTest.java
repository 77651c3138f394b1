package com.timeoff.notification.unsubscribe;

import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.OnDatabase;
import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.notification.preference.NotificationPreferences;
import com.timeoff.notification.preference.UnsubscribeLinks;
import com.timeoff.testing.security.People;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(
        properties = {
            "logging.level.com.timeoff=TRACE",
            "logging.level.org.springframework.web=TRACE",
            "logging.level.org.springframework.security=TRACE",
            "logging.level.org.springframework.jdbc=TRACE"
        })
@OnDatabase
@ExtendWith(OutputCaptureExtension.class)
class UnsubscribeWebTest {

    private static final EmailAddress ALICE = People.ALICE.email();
    private static final NotificationKind KIND = NotificationKind.DECISION;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UnsubscribeLinks links;

    @Autowired
    NotificationPreferences preferences;

    @BeforeEach
    void nobodyRefuses(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from mail_opt_out").update();
    }

    @ParameterizedTest
    @EnumSource
    void asksFirstAndThenDoesIt(NotificationKind kind) throws UnsupportedEncodingException {
        var link = links.linkFor(ALICE, kind);
        assertThat(link.toString()).matches("http://localhost:8084/unsubscribe/[A-Za-z0-9_-]{123}");

        var asked = get(link);
        assertThat(asked).hasStatusOk();
        assertThat(asked.getResponse().getContentAsString())
                .contains("<form method=\"post\"><button>Unsubscribe</button></form>", wordsOf(kind))
                .doesNotContain("alice", "<script", "src=");
        assertThat(preferences.refusedBy(ALICE)).isEmpty();

        var done = post(link);
        assertThat(done).hasStatusOk();
        assertThat(done.getResponse().getContentAsString())
                .contains("You are unsubscribed", wordsOf(kind), "href=\"../\"")
                .doesNotContain("alice", "<form", "<script", "src=");
        assertThat(preferences.refusedBy(ALICE)).containsExactly(kind);
    }

    /** Programs follow the links in mails, to look for what is bad, or to show what is there. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void onlyOneMethodChangesAnything(String method) {
        var link = links.linkFor(ALICE, KIND);

        for (var times = 0; times < 3; times++) {
            send(method, link, "none", "none");
        }

        assertThat(preferences.refusedBy(ALICE)).isEmpty();
        assertThat(send("HEAD", link, "none", "none")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, application/x-www-form-urlencoded",
        "Content-Type, multipart/form-data; boundary=List-Unsubscribe",
        "Content-Type, text/plain",
        "Content-Type, no/such; type",
        "Accept, application/json",
        "Accept, image/png",
        "Origin, https://mail.example.com",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Authorization, Basic bm9ib2R5Om5vYm9keQ==",
        "Authorization, Bearer nonsense",
        "Cookie, notification-service-session=nonsense"
    })
    void oneClickIsEnoughFromWherever(String header, String value) {
        var link = links.linkFor(ALICE, KIND);

        var result = mvc.post()
                .uri(link.getPath())
                .header("Authorization", "none")
                .headers(it -> it.set(header, value))
                .content("List-Unsubscribe=One-Click")
                .exchange();

        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeaders("Set-Cookie")).isEmpty();
        assertThat(preferences.refusedBy(ALICE)).containsExactly(KIND);
    }

    @Test
    void isOfOnePersonAndOneKindHoweverOften() throws UnsupportedEncodingException {
        var link = links.linkFor(ALICE, KIND);
        var first = post(link);
        var again = post(link);
        post(links.linkFor(ALICE, KIND));

        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(preferences.refusedBy(ALICE)).containsExactly(KIND);
        assertThat(preferences.refusedBy(People.BOB.email())).isEmpty();
    }

    /** The secret is in the address of the page: it is sent nowhere, and kept by nobody. */
    @Test
    void keepsItsAddressToItself() {
        for (var answer : List.of(get(links.linkFor(ALICE, KIND)), post(links.linkFor(ALICE, KIND)))) {
            var response = answer.getResponse();
            assertThat(response.getHeaders("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(response.getHeaders("Cache-Control")).containsExactly("no-store");
            assertThat(response.getHeaders("X-Robots-Tag")).containsExactly("noindex");
            assertThat(response.getHeaders("Set-Cookie")).isEmpty();
            assertThat(response.getHeaders("Content-Security-Policy"))
                    .singleElement()
                    .satisfies(it -> assertThat(it)
                            .matches(
                                    "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; frame-ancestors 'none'; "
                                            + "base-uri 'none'; form-action 'self'"));
        }
    }

    /** Each is the same document, whatever is wrong with it, and whether it is read or used. */
    @Test
    void whatIsNoLinkIsAllTheSame() throws UnsupportedEncodingException {
        var link = links.linkFor(ALICE, KIND).getPath();
        var token = link.substring(link.lastIndexOf('/') + 1);
        var otherKey = new byte[32];
        Arrays.fill(otherKey, (byte) 7);
        var tokens = List.of(
                "A".repeat(token.length()),
                token.substring(1),
                token.substring(0, token.length() - 1),
                token + "A",
                changed(token, 0),
                changed(token, 20),
                changed(token, 90),
                new TokenCipher(otherKey).encrypt(new Subscription(ALICE, KIND)),
                "x",
                "x/y",
                token + "/",
                "A".repeat(4_000),
                "%F0%9F%98%80",
                "alice@example.com",
                "");
        var answers = new ArrayList<MvcTestResult>();
        for (var it : tokens) {
            var uri = URI.create("/unsubscribe/" + it);
            answers.add(send("GET", uri, "none", "none"));
            answers.add(send("POST", uri, "none", "none"));
            answers.add(send("POST", uri, "Origin", "https://mail.example.com"));
        }

        assertThat(answers).allSatisfy(it -> {
            assertProblem(it, 404);
            assertThat(it.getResponse().getContentAsString()).isEqualTo("""
                    {"detail":"There is nothing here.","instance":"/unsubscribe/secret","status":404,"title":"Not Found"}""");
            assertThat(headers(it)).isEqualTo(headers(answers.get(0)));
        });
        assertThat(preferences.refusedBy(ALICE)).isEmpty();
    }

    /** Other calls are the signed-in person's own pages' alone, as before. */
    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Origin, https://mail.example.com", "Origin, null"})
    void whatElseChangesSomethingIsStillRefused(String header, String value) {
        for (var path : List.of("/notification-preferences", "/unsubscribe", "/unsubscribed/x", "/me")) {
            var result = mvc.put()
                    .uri(path)
                    .header("Authorization", People.basic(People.ALICE))
                    .header(header, value)
                    .contentType("application/json")
                    .content("{\"preferences\":[{\"kind\":\"DECISION\",\"mail\":false}]}")
                    .exchange();
            assertProblem(result, 403);
            assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("urn:timeoff:problem:cross-site");
        }
        assertThat(preferences.refusedBy(ALICE)).isEmpty();
    }

    @Test
    void theSecretIsInNoLog(CapturedOutput output) throws UnsupportedEncodingException {
        var token = links.linkFor(ALICE, KIND).getPath().replace("/unsubscribe/", "");
        var answers = new StringBuilder();
        for (var path : List.of("", "/", ";a=b", "?a=b", "/../" + token, "x")) {
            for (var method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
                answers.append(send(method, URI.create("/unsubscribe/" + token + path), "Sec-Fetch-Site", "cross-site")
                        .getResponse()
                        .getContentAsString());
            }
        }

        assertThat(preferences.refusedBy(ALICE)).containsExactly(KIND);
        assertThat(output.getAll()).contains("POST /unsubscribe/secret").doesNotContain(token);
        assertThat(answers).doesNotContain(token);
    }

    /** As behind a proxy that has all services on one host. */
    @Nested
    @TestPropertySource(properties = "timeoff.pages.notifications-url=https://example.com/notifications/")
    class BelowAPath {

        @Test
        void hasItsAddressThere() {
            assertThat(links.linkFor(ALICE, KIND).toString())
                    .matches("https://example.com/notifications/unsubscribe/[A-Za-z0-9_-]{123}");
        }
    }

    private static String wordsOf(NotificationKind kind) {
        return switch (kind) {
            case WAITING -> "leave that waits for your decision";
            case DECISION -> "what becomes of your own leave";
            case REMINDER -> "reminders of what has waited for long";
        };
    }

    private MvcTestResult get(URI link) {
        return send("GET", URI.create(link.getPath()), "none", "none");
    }

    private MvcTestResult post(URI link) {
        return send("POST", URI.create(link.getPath()), "none", "none");
    }

    private MvcTestResult send(String method, URI link, String header, String value) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri(link.isAbsolute() ? URI.create(link.getPath()) : link)
                .header("Authorization", "none")
                .header(header, value)
                .exchange();
    }

    private static String changed(String token, int at) {
        var bytes = Base64.getUrlDecoder().decode(token);
        bytes[at] ^= 1;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static List<String> headers(MvcTestResult result) {
        var response = result.getResponse();
        return response.getHeaderNames().stream()
                .sorted()
                .map(it -> it + ": " + response.getHeaders(it))
                .toList();
    }
}
