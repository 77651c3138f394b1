package com.timeoff.manager.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.LeaveChanges;
import com.timeoff.manager.leave.Samples;
import com.timeoff.models.ChangeType;
import com.timeoff.models.LeaveStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes that fail by themselves, in every round: one half cannot be read, the other cannot be sent. */
@RepositoryTest
@ExtendWith(OutputCaptureExtension.class)
class OutboxRelayLoopTest {

    private static final int FAILING = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Set<UUID> unsendable = ConcurrentHashMap.newKeySet();
    private final Set<UUID> announced = ConcurrentHashMap.newKeySet();

    @Autowired
    LeaveApplications applications;

    @Autowired
    LeaveChanges changes;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private OutboxRelayLoop loop;

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void whatWaitsBehindManyThatFailIsAnnouncedSoon() {
        IntStream.range(0, FAILING).forEach(this::addFailing);
        var good = addGood();

        start(new OutboxProperties(FAILING / 2, MINUTE, Duration.ofMillis(100), Duration.ofSeconds(5)));

        await().atMost(SOON).until(() -> announced.contains(good));
    }

    /** Each round has something of both. */
    @Test
    void aRoundThatAnnouncesSomethingIsFollowedAtOnce() {
        var good = IntStream.range(0, FAILING)
                .peek(this::addFailing)
                .mapToObj(it -> addGood())
                .toList();

        start(new OutboxProperties(4, MINUTE, MINUTE, MINUTE));

        await().atMost(SOON).until(() -> announced.containsAll(good));
        assertThat(outbox.backlog().messages()).isEqualTo(FAILING);
    }

    @Test
    void whatFailsInEveryRoundIsSaidNowAndThen(CapturedOutput log) {
        var failing = addFailing(0);

        start(new OutboxProperties(10, MINUTE, Duration.ofMillis(1), Duration.ofMillis(5)));

        await().atMost(Duration.ofSeconds(10)).until(() -> failures(failing) > 70);
        assertThat(log.getOut().lines().filter(it -> it.contains(failing.toString())))
                .as("at 1, 2, 4, 8, 16, 32, 64")
                .hasSize(7);
    }

    private void start(OutboxProperties properties) {
        loop = new OutboxRelayLoop(new OutboxRelay(outbox, this::announce, transactions, properties), properties);
        loop.start();
    }

    private CompletableFuture<?> announce(AnnouncedChange change) {
        if (unsendable.contains(change.applicationId())) {
            throw new IllegalStateException("cannot be serialized");
        }
        announced.add(change.applicationId());
        return CompletableFuture.completedFuture(null);
    }

    private int failures(UUID id) {
        return jdbc.sql("select failures from outbox where application_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private UUID addFailing(int number) {
        var id = addGood();
        if (number % 2 == 0) {
            jdbc.sql("update leave_application set emp_department = 'SALES' where id = ?")
                    .param(id)
                    .update();
        } else {
            unsendable.add(id);
        }
        return id;
    }

    private UUID addGood() {
        var it = Samples.received();
        applications.addMissing(List.of(it));
        changes.add(it.id(), Samples.changed(1, ChangeType.APPROVED, LeaveStatus.APPROVED), null);
        outbox.add(it.id(), 1);
        return it.id();
    }
}
