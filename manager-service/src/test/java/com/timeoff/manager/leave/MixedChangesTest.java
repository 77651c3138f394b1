package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.manager.leave.period.OverlapRule;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.testing.security.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All calls about a few people's applications at once: none waits for another that waits for it. */
@RepositoryTest
@Import(LeaveServices.class)
class MixedChangesTest {

    private static final int THREADS = 12;
    private static final int CALLS = 250;

    @Autowired
    LeaveApplicationService service;

    @Autowired
    LeaveChangeService changes;

    @Autowired
    CommentService comments;

    @Autowired
    JdbcClient jdbc;

    private final List<UUID> ids = new CopyOnWriteArrayList<>();

    @Test
    void noneIsADeadlockAndNoLeaveOverlaps() throws Exception {
        receive(new Random(0));
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var all = new ArrayList<Future<?>>();
            IntStream.range(0, THREADS).forEach(it -> all.add(threads.submit(() -> callAround(new Random(it)))));
            for (var it : all) {
                it.get();
            }
        } finally {
            threads.shutdownNow();
        }

        var kept = ids.stream().map(it -> service.get(People.HELEN, it)).toList();
        assertThat(kept).allSatisfy(it -> assertThat(it.revision()).isEqualTo(changesOf(it.id())));
        var approved = kept.stream()
                .map(LeaveApplication::period)
                .filter(LeavePeriod::isApproved)
                .toList();
        assertThat(approved)
                .allSatisfy(it -> assertThat(overlapsOf(it, approved)).isEmpty());
        assertThat(jdbc.sql("select distinct change from leave_change")
                        .query(String.class)
                        .list())
                .as("all of them were done")
                .hasSize(7);
    }

    private void callAround(Random random) {
        IntStream.range(0, CALLS).forEach(it -> {
            try {
                call(random, oneOfTheNewest(random));
            } catch (StatusConflictException
                    | OverlapsApprovedLeaveException
                    | TooManyChangesException
                    | NotTheirChangeException
                    | ApplicationNotFoundException expected) {
                // As it stands, it cannot be done.
            }
        });
    }

    private void call(Random random, UUID id) {
        switch (random.nextInt(16)) {
            case 0 -> comments.comment(People.MIA, id, "As agreed", null);
            case 1 -> changes.decide(People.MIA, id, Decision.DECLINED, "No cover");
            case 2 -> changes.withdraw(People.HELEN, id, null);
            case 3, 4, 5 -> changes.cancel(random.nextBoolean() ? People.ALICE : People.BOB, id, null);
            case 6 -> changes.cancel(People.MIA, id, "You are needed");
            case 7, 8 -> changes.decideCancellation(People.MIA, id, Decision.DECLINED, "You are not");
            case 9 -> changes.decideCancellation(People.HELEN, id, Decision.APPROVED, null);
            case 10 -> receive(random);
            default -> changes.decide(People.HELEN, id, Decision.APPROVED, null);
        }
    }

    private void receive(Random random) {
        var email = random.nextBoolean() ? "alice@example.com" : "bob@example.com";
        var received = Samples.received(email, Department.IT, Samples.TUESDAY.plusDays(random.nextInt(3)), 12);
        service.receive(List.of(received));
        ids.add(received.id());
    }

    private UUID oneOfTheNewest(Random random) {
        var all = List.copyOf(ids);
        return all.get(all.size() - 1 - random.nextInt(Math.min(12, all.size())));
    }

    private static List<LeavePeriod> overlapsOf(LeavePeriod one, List<LeavePeriod> approved) {
        var others = approved.stream()
                .filter(it -> it.leave().email().equals(one.leave().email()) && !it.equals(one))
                .toList();
        return new OverlapRule(WorkCalendars.DEFAULT).overlapping(one, others);
    }

    private int changesOf(UUID id) {
        return jdbc.sql("select count(*) from leave_change where application_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
