package com.timeoff.employee.leave.web;

import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.employee.leave.LeaveApplicationPublisher;
import com.timeoff.employee.leave.RecordPosition;
import com.timeoff.employee.leave.SubmissionService;
import com.timeoff.employee.leave.SubmissionUnconfirmedException;
import com.timeoff.testing.http.NonBlockingResponses;
import com.timeoff.testing.security.PeopleConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** No thread waits for it. */
@WebMvcTest(LeaveApplicationController.class)
@ImportAutoConfiguration({TimeoffWebAutoConfiguration.class, ClockAutoConfiguration.class})
@Import({
    SubmissionService.class,
    PeopleConfiguration.class,
    LateAcknowledgementTest.Doubles.class,
    NonBlockingResponses.class
})
class LateAcknowledgementTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BlockingQueue<CompletableFuture<RecordPosition>> waiting;

    @Test
    void isAnAnswerAsAnyOther() throws InterruptedException {
        var request = post();
        waiting.take().complete(new RecordPosition("leave-applications", 1, 42));

        assertThat(request.getRequest().isAsyncStarted()).isFalse();
        assertThat(request).hasStatus(202).bodyJson().extractingPath("offset").isEqualTo(42);
    }

    @Test
    void mayBeARefusal() throws InterruptedException {
        var request = post();
        waiting.take()
                .completeExceptionally(new SubmissionUnconfirmedException(new IllegalStateException("broker away")));

        assertThat(request.getRequest().isAsyncStarted()).isFalse();
        assertProblem(request, 503);
        assertThat(request).bodyJson().extractingPath("type").asString().endsWith("outcome-unknown");
    }

    private MvcTestResult post() {
        var request = mvc.post()
                .uri("/leave-applications")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"leaveDurationInHours\":8,\"leaveStartDate\":\"2026-12-01\"}")
                .asyncExchange();
        assertThat(request).request().hasAsyncStarted(true);
        return request;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        @Bean
        BlockingQueue<CompletableFuture<RecordPosition>> waiting() {
            return new LinkedBlockingQueue<>();
        }

        @Bean
        LeaveApplicationPublisher queue(BlockingQueue<CompletableFuture<RecordPosition>> waiting) {
            return application -> {
                var acknowledgement = new CompletableFuture<RecordPosition>();
                waiting.add(acknowledgement);
                return acknowledgement;
            };
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
        }
    }
}
