package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.testing.security.People;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
@Import(LeaveServices.class)
class CommentServiceTest {

    @Autowired
    LeaveApplicationService service;

    @Autowired
    LeaveChangeService changes;

    @Autowired
    CommentService comments;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private ReceivedApplication received;
    private UUID id;

    @BeforeEach
    void receiveOne() {
        received = Samples.received(Department.IT, 7);
        service.receive(List.of(received));
        id = received.id();
    }

    @Test
    void whoeverSeesItComments() {
        for (var person : List.of(People.ALICE, People.MIA, People.HELEN)) {
            var commented = comments.comment(person, id, "Who takes the shift?", null);

            assertThat(commented.status()).isEqualTo(LeaveStatus.PENDING);
            assertThat(commented.decision()).isNull();
            assertThat(commented.lastChange()).satisfies(it -> {
                assertThat(it.type()).isEqualTo(ChangeType.COMMENTED);
                assertThat(it.status()).isEqualTo(LeaveStatus.PENDING);
                assertThat(it.changedBy()).isEqualTo(person.email().toString());
                assertThat(it.comment()).isEqualTo("Who takes the shift?");
            });
            assertThat(service.get(person, id)).isEqualTo(commented);
        }
        assertThat(revision()).isEqualTo(3);
        assertThat(outbox.backlog().messages()).isEqualTo(3);
        for (var stranger : List.of(People.BOB, People.HUGO, People.OLIVIA)) {
            assertThatExceptionOfType(ApplicationNotFoundException.class)
                    .isThrownBy(() -> comments.comment(stranger, id, "Who is it?", null));
        }
    }

    @Test
    void inWhateverStateItIs() {
        comments.comment(People.ALICE, id, "One", null);
        changes.decide(People.MIA, id, Decision.DECLINED, "No cover");

        var commented = comments.comment(People.ALICE, id, "Two", null);

        assertThat(commented.status()).isEqualTo(LeaveStatus.DECLINED);
        assertThat(commented.revision()).isEqualTo(3);
        assertThat(commented.decision())
                .satisfies(it -> assertThat(it.comment()).isEqualTo("No cover"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n", "\u200b"})
    void aCommentSaysSomething(@Nullable String nothing) {
        assertThatExceptionOfType(CommentMissingException.class)
                .isThrownBy(() -> comments.comment(People.ALICE, id, nothing, null));
        assertThat(revision()).isZero();
    }

    @Test
    void withTheSameKeyItIsTheSame() {
        var first = comments.comment(People.ALICE, id, "One", "key");

        assertThat(comments.comment(People.ALICE, id, "One", "key")).isEqualTo(first);
        assertThat(revision()).isEqualTo(1);

        comments.comment(People.MIA, id, "One", "key");
        comments.comment(People.ALICE, id, "Two", "key");
        comments.comment(People.ALICE, id, "One", "other");
        comments.comment(People.ALICE, id, "One", null);
        comments.comment(People.ALICE, id, "One", null);
        assertThat(revision()).isEqualTo(6);
    }

    /** A client that tries again while its first try is on its way. */
    @Test
    void twoOfTheSameAtOnceAreOne() throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(16);
        try {
            var answers = IntStream.range(0, 16)
                    .mapToObj(it -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return comments.comment(People.ALICE, id, "One", "key");
                            },
                            threads))
                    .toList();
            start.countDown();

            assertThat(answers)
                    .allSatisfy(it -> assertThat(it.join().revision()).isEqualTo(1));
        } finally {
            threads.shutdownNow();
        }
        assertThat(revision()).isEqualTo(1);
        assertThat(outbox.backlog().messages()).isEqualTo(1);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thereAreNoMoreThanFiveHundred() {
        jdbc.sql("update leave_application set revision = 499").update();
        var last = comments.comment(People.ALICE, id, "The last", "key");
        assertThat(last.revision()).isEqualTo(500);

        assertThatExceptionOfType(TooManyChangesException.class)
                .isThrownBy(() -> comments.comment(People.ALICE, id, "One more", null));
        assertThat(comments.comment(People.ALICE, id, "The last", "key")).isEqualTo(last);
        assertThat(changes.withdraw(People.ALICE, id, null).revision())
                .as("it can still be changed")
                .isEqualTo(501);
    }

    /** Another maker's id may be on two: one that somebody has read and answered stays. */
    @Test
    void whatIsCommentedOnGivesWayToNothing() {
        comments.comment(People.ALICE, id, "One", null);
        var before = new ReceivedApplication(
                id, Samples.received("bob@example.com", Department.IT).leave(), null, null, null, 0, 0);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> service.receive(List.of(before)));
        assertThat(service.get(People.MIA, id).received()).isEqualTo(received);
    }

    private int revision() {
        return service.get(People.HELEN, id).revision();
    }
}
