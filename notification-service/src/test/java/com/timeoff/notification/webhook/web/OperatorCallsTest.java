package com.timeoff.notification.webhook.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.notification.delivery.FailedDeliveryService;
import com.timeoff.notification.delivery.web.FailedDeliveryCalls;
import com.timeoff.notification.leave.LeaveEventProperties;
import com.timeoff.notification.mail.jdbc.FailedMails;
import com.timeoff.notification.webhook.WebhookEndpointService;
import com.timeoff.notification.webhook.WebhookProperties;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.security.People;
import com.timeoff.testing.security.PeopleConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What operators see and do, and nobody else, on a real database. */
@WebMvcTest(
        controllers = WebhookEndpointController.class,
        properties = {
            "timeoff.webhooks.allow-private-addresses=true",
            "timeoff.webhooks.endpoints.payroll.url=http://127.0.0.1:1/hook",
            "timeoff.webhooks.endpoints.payroll.secrets=" + OperatorCallsTest.SECRET,
            "timeoff.webhooks.endpoints.payroll.events=leave.cancelled,leave.approved",
            "timeoff.webhooks.endpoints.board.url=https://board.example.com/",
            "timeoff.webhooks.endpoints.board.secrets=" + OperatorCallsTest.SECRET
        })
@AutoConfigureJdbc
@ImportAutoConfiguration({
    TimeoffWebAutoConfiguration.class,
    ClockAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@EnableConfigurationProperties({WebhookProperties.class, LeaveEventProperties.class})
@ComponentScan(basePackageClasses = WebhookEndpointService.class)
@Import({
    FailedDeliveryService.class,
    FailedDeliveryCalls.class,
    FailedMails.class,
    PeopleConfiguration.class,
    PostgresDatabase.class,
    SimpleMeterRegistry.class
})
class OperatorCallsTest {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "01a223d5-9a77-8ee6-8988-c0ed76d33906";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate webhook_delivery, webhook_endpoint, mail").update();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /failed-deliveries, olivia, 200",
        "GET, /failed-deliveries, alice, 403",
        "GET, /failed-deliveries, mia, 403",
        "GET, /failed-deliveries, helen, 403",
        "GET, /failed-deliveries, nobody, 401",
        "GET, /webhook-endpoints, olivia, 200",
        "GET, /webhook-endpoints, alice, 403",
        "GET, /webhook-endpoints, mia, 403",
        "GET, /webhook-endpoints, helen, 403",
        "GET, /webhook-endpoints, nobody, 401",
        "PUT, /webhook-endpoints/payroll, olivia, 200",
        "PUT, /webhook-endpoints/payroll, alice, 403",
        "PUT, /webhook-endpoints/payroll, mia, 403",
        "PUT, /webhook-endpoints/payroll, helen, 403",
        "PUT, /webhook-endpoints/payroll, nobody, 401",
        "PUT, /webhook-endpoints/unknown, olivia, 404",
        "PUT, /webhook-endpoints/unknown, helen, 403"
    })
    void areForOperatorsOnly(String method, String path, String person, int status) {
        var result = mvc.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", person.equals("nobody") ? "none" : People.basic(People.named(person)))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"enabled\":true}")
                .exchange();

        assertThat(result).hasStatus(status);
        if (status >= 400) {
            assertProblem(result, status);
        }
    }

    @Test
    void listsEndpointsWithoutTheirSecrets() {
        var result = get("/webhook-endpoints");

        assertThat(result).bodyJson().isStrictlyEqualTo("""
                {"items":[
                    {"name":"board","url":"https://board.example.com/","events":["leave.received","leave.approved",
                        "leave.declined","leave.withdrawn","leave.cancellation-requested","leave.cancellation-refused",
                        "leave.cancelled","leave.commented","leave.reminder-due","leave.escalation-due"],
                        "enabled":true,"disabledAt":null,"pausedUntil":null},
                    {"name":"payroll","url":"http://127.0.0.1:1/hook","events":["leave.approved","leave.cancelled"],
                        "enabled":true,"disabledAt":null,"pausedUntil":null}]}""");
        assertThat(result).bodyText().doesNotContain("whsec_");
    }

    /** It is nowhere else who did it. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysInTheLogWhoDidIt(CapturedOutput output) {
        put("payroll", "{\"enabled\":false}");
        put("payroll", "{\"enabled\":true}");

        assertThat(output.getOut())
                .containsOnlyOnce("The webhook endpoint payroll was disabled by olivia@example.com")
                .containsOnlyOnce("The webhook endpoint payroll was enabled by olivia@example.com");
    }

    @Test
    void disablesAndEnables() {
        var disabled = put("payroll", "{\"enabled\":false}");
        assertThat(disabled).hasStatusOk().bodyJson().extractingPath("enabled").isEqualTo(false);
        assertThat(disabled).bodyJson().extractingPath("disabledAt").isNotNull();
        assertThat(put("payroll", "{\"enabled\":false}")).bodyText().isEqualTo(text(disabled));
        assertThat(get("/webhook-endpoints"))
                .bodyJson()
                .extractingPath("items[*].enabled")
                .isEqualTo(List.of(true, false));

        var enabled = put("payroll", "{\"enabled\":true}");
        assertThat(enabled).hasStatusOk().bodyJson().extractingPath("enabled").isEqualTo(true);
        assertThat(put("payroll", "{\"enabled\":true}")).hasStatusOk();
        assertThat(get("/webhook-endpoints"))
                .bodyJson()
                .extractingPath("items[*].enabled")
                .isEqualTo(List.of(true, true));
    }

    /** Otherwise nobody would know why nothing is sent for a day. */
    @Test
    void showsThePauseThatAReceiverAskedForAndEndsIt() {
        pause("payroll", "2126-11-29T08:00:00Z");
        pause("board", "2025-11-29T08:00:00Z");
        assertThat(get("/webhook-endpoints"))
                .bodyJson()
                .extractingPath("items[*].pausedUntil")
                .isEqualTo(Arrays.asList(null, "2126-11-29T08:00:00Z"));

        assertThat(put("payroll", "{\"enabled\":true}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("pausedUntil")
                .isNull();
    }

    @Test
    void whatIsUnknownIsNotThere() {
        var result = put("pay%20roll", "{\"enabled\":true}");

        assertProblem(result, 404);
        assertThat(result)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:timeoff:problem:webhook-endpoint-not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | enabled
            {"enabled":null} | enabled
            {"enabled":"yes"} | enabled
            {"enabled":true,"url":"https://evil.example.com/"} | url
            """)
    void namesWhatIsWrong(String body, String field) {
        assertInvalid(put("payroll", body), field);
    }

    /** Of all channels, newest first; neither who would have got a mail, nor what was in it. */
    @Test
    void listsWhatFailedLately() {
        failedWebhook("msg_1", "WAITING", "503", "2026-11-29T08:00:00Z");
        failedMail("WAITING", "mailbox full", "2026-11-29T08:01:00Z");
        failedWebhook("msg_2", "GIVEN_UP", "timeout", "2026-11-29T08:02:00Z");
        failedMail("SENT", "later", "2026-11-29T08:03:00Z");

        var result = get("/failed-deliveries");

        assertThat(result).bodyJson().isStrictlyEqualTo("""
                {"items":[
                    {"channel":"WEBHOOK","endpoint":"payroll","event":"leave.approved","applicationId":"ID","state":"GIVEN_UP",
                        "attempts":3,"lastFailure":"timeout","lastAttemptAt":"2026-11-29T08:02:00Z","nextAttemptAt":null},
                    {"channel":"MAIL","endpoint":null,"event":"APPROVED","applicationId":"ID","state":"WAITING",
                        "attempts":3,"lastFailure":"mailbox full","lastAttemptAt":"2026-11-29T08:01:00Z",
                        "nextAttemptAt":"2126-11-29T08:00:00Z"},
                    {"channel":"WEBHOOK","endpoint":"payroll","event":"leave.approved","applicationId":"ID","state":"WAITING",
                        "attempts":3,"lastFailure":"503","lastAttemptAt":"2026-11-29T08:00:00Z",
                        "nextAttemptAt":"2126-11-29T08:00:00Z"}]}""".replace("ID", ID));
        assertThat(result).bodyText().doesNotContain("alice", "example.com", "Dentist");
        assertThat(get("/failed-deliveries?limit=2"))
                .bodyJson()
                .extractingPath("items[*].lastFailure")
                .isEqualTo(List.of("timeout", "mailbox full"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "limit=", "limit=1&limit=2"})
    void asksForNoMoreThanItMay(String query) {
        assertInvalid(get("/failed-deliveries?" + query), "limit");
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .header("Authorization", People.basic(People.OLIVIA))
                .exchange();
    }

    private MvcTestResult put(String name, String body) {
        return mvc.put()
                .uri(java.net.URI.create("/webhook-endpoints/" + name))
                .header("Authorization", People.basic(People.OLIVIA))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void pause(String endpoint, String until) {
        jdbc.sql("insert into webhook_endpoint (name, url, paused_until) select :name, :url, :until::timestamptz")
                .param("name", endpoint)
                .param("url", endpoint.equals("payroll") ? "http://127.0.0.1:1/hook" : "https://board.example.com/")
                .param("until", until)
                .update();
    }

    private void failedWebhook(String id, String state, String failure, String at) {
        var isWaiting = state.equals("WAITING");
        jdbc.sql("""
                        insert into webhook_delivery (endpoint, event_id, application_id, event_type, body, state, attempts,
                            planned_at, next_attempt_at, last_attempt_at, last_failure, finished_at)
                        values ('payroll', :id, :application::uuid, 'leave.approved', '{}', :state, 3,
                            :at::timestamptz, :next::timestamptz, :at::timestamptz, :failure, :finished::timestamptz)""")
                .param("id", id)
                .param("application", ID)
                .param("state", state)
                .param("at", at)
                .param("next", isWaiting ? "2126-11-29T08:00:00Z" : null)
                .param("failure", failure)
                .param("finished", isWaiting ? null : at)
                .update();
    }

    private void failedMail(String state, String failure, String at) {
        var isWaiting = state.equals("WAITING");
        jdbc.sql("""
                        insert into mail (application_id, event_key, recipient, kind, event_type, revision, emp_email, emp_department,
                            leave_duration_in_hours, leave_start_date, last_day, comment, occurred_at, planned_at, state,
                            attempts, last_failure, last_attempt_at, next_attempt_at, finished_at)
                        values (:application::uuid, 'DECIDED', 'alice@example.com' || :state, 'DECISION', 'APPROVED', 0,
                            'alice@example.com', 'IT', 8, date '2026-12-01', date '2026-12-01', 'Dentist', now(), now(),
                            :state, 3, :failure, :at::timestamptz, :next::timestamptz, :finished::timestamptz)""")
                .param("application", ID)
                .param("state", state)
                .param("at", at)
                .param("next", isWaiting ? "2126-11-29T08:00:00Z" : null)
                .param("failure", failure)
                .param("finished", isWaiting ? null : at)
                .update();
    }
}
