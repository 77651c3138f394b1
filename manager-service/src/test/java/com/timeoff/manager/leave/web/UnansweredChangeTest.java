package com.timeoff.manager.leave.web;

import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.manager.leave.AwayColleagues;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.LeavePeriods;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.models.Department;
import com.timeoff.testing.security.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The database ends the session that reads what belongs to the answer: the change, which comes before, is not made either. */
@OnDatabase
@Import(UnansweredChangeTest.LostSession.class)
class UnansweredChangeTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class LostSession {

        @Bean
        @Primary
        LosingLeavePeriods losing(LeavePeriods kept, JdbcClient jdbc) {
            return new LosingLeavePeriods(kept, jdbc);
        }
    }

    static final class LosingLeavePeriods implements LeavePeriods {

        private final LeavePeriods kept;
        private final JdbcClient jdbc;
        private boolean loses;

        LosingLeavePeriods(LeavePeriods kept, JdbcClient jdbc) {
            this.kept = kept;
            this.jdbc = jdbc;
        }

        @Override
        public List<LeavePeriod> approvedBeside(LeavePeriod application) {
            return kept.approvedBeside(application);
        }

        @Override
        public Map<UUID, List<LeavePeriod>> nearby(List<LeavePeriod> applications) {
            if (loses) {
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .listOfRows();
            }
            return kept.nearby(applications);
        }

        @Override
        public Map<UUID, AwayColleagues> away(List<LeavePeriod> applications) {
            return kept.away(applications);
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LosingLeavePeriods periods;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCommentIsNotMadeTwice(@Autowired LeaveApplicationService applications) {
        jdbc.sql("truncate leave_application, leave_change, outbox").update();
        var received = Samples.received(Department.IT, 0);
        applications.receive(List.of(received));

        periods.loses = true;
        var unanswered = comment(received.id());
        assertProblem(unanswered, 503);
        assertThat(unanswered).bodyJson().extractingPath("type").isEqualTo("urn:timeoff:problem:database-unavailable");
        assertThat(rowsOf("leave_change") + rowsOf("outbox")).isZero();

        periods.loses = false;
        assertThat(comment(received.id())).bodyJson().extractingPath("revision").isEqualTo(1);
        assertThat(rowsOf("leave_change")).isEqualTo(1);
        assertThat(rowsOf("outbox")).isEqualTo(1);
    }

    private int rowsOf(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private MvcTestResult comment(UUID id) {
        return mvc.post()
                .uri("/leave-applications/{id}/comments", id)
                .header("Authorization", People.basic(People.ALICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"comment\":\"Who takes my shift?\"}")
                .exchange();
    }
}
