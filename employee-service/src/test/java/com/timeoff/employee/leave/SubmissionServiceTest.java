package com.timeoff.employee.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class SubmissionServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final RecordPosition POSITION = new RecordPosition("leave-applications", 1, 7);

    private final List<LeaveApplication> queued = new ArrayList<>();
    private final SubmissionService submissions = submissionsTo(application -> {
        queued.add(application);
        return CompletableFuture.completedFuture(POSITION);
    });

    @Test
    void tellsTheIdAndThePosition() {
        var submission = submissions
                .submit(People.HELEN, request("Alice@Example.com"), submissions.newKey())
                .join();

        assertThat(submission.position()).isEqualTo(POSITION);
        assertThat(queued).singleElement().satisfies(application -> {
            assertThat(application.id()).isEqualTo(submission.applicationId());
            assertThat(application.submittedAt()).isEqualTo(NOW);
            assertThat(application.leave().email()).isEqualTo(EmailAddress.of("alice@example.com"));
        });
    }

    @Test
    void aRetryWithTheSameKeyIsTheSameApplication() {
        var key = new IdempotencyKey("once");

        var first = submissions
                .submit(People.HELEN, request("alice@example.com"), key)
                .join();
        var retry = submissions
                .submit(People.HELEN, request("ALICE@example.com"), key)
                .join();

        assertThat(retry.applicationId()).isEqualTo(first.applicationId());
    }

    @Test
    void anotherKeyOrAnotherPersonIsAnotherApplication() {
        var key = new IdempotencyKey("once");
        var first = submissions
                .submit(People.HELEN, request("alice@example.com"), key)
                .join()
                .applicationId();

        assertThat(submissions
                        .submit(People.HELEN, request("bob@example.com"), key)
                        .join()
                        .applicationId())
                .isNotEqualTo(first);
        assertThat(submissions
                        .submit(People.HELEN, request("alice@example.com"), new IdempotencyKey("twice"))
                        .join()
                        .applicationId())
                .isNotEqualTo(first);
        assertThat(submissions
                        .submit(People.HELEN, request("alice@example.com"), submissions.newKey())
                        .join()
                        .applicationId())
                .isNotEqualTo(submissions
                        .submit(People.HELEN, request("alice@example.com"), submissions.newKey())
                        .join()
                        .applicationId());
    }

    @Test
    void whatTheQueueDoesNotConfirmIsNoSubmission() {
        var failing = submissionsTo(application -> CompletableFuture.failedFuture(
                new SubmissionUnconfirmedException(new IllegalStateException("broker away"))));

        assertThatThrownBy(() -> failing.submit(People.HELEN, request("alice@example.com"), submissions.newKey())
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SubmissionUnconfirmedException.class);
    }

    /** Else whoever floods the queue, and does not wait for answers, fills it for all. */
    @Test
    void onePersonHasNoMoreThanAShareOnTheWay() {
        var acknowledged = new CompletableFuture<RecordPosition>();
        var slow = submissionsTo(application -> acknowledged);
        var first = slow.submit(People.ALICE, request("alice@example.com"), submissions.newKey());
        slow.submit(People.ALICE, request("alice@example.com"), submissions.newKey());

        assertThat(slow.submit(People.ALICE, request("alice@example.com"), submissions.newKey()))
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(QuotaExceededException.class);
        assertThat(slow.submit(People.HELEN, request("bob@example.com"), submissions.newKey()))
                .isNotDone();

        acknowledged.complete(POSITION);
        assertThat(first).isCompleted();
        assertThat(slow.submit(People.ALICE, request("alice@example.com"), submissions.newKey()))
                .isCompleted();
    }

    private static SubmissionService submissionsTo(LeaveApplicationPublisher publisher) {
        var properties = new SubmissionProperties(
                Duration.ofSeconds(4), 5, 2, Duration.ofSeconds(5), URI.create("http://localhost:8083"));
        return new SubmissionService(publisher, properties, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static LeaveForm request(String email) {
        return new LeaveForm(EmailAddress.of(email), Department.IT, 8, LocalDate.of(2026, 12, 1), null);
    }
}
