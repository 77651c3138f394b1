package com.timeoff.manager.leave.web;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.manager.leave.LeaveServices;
import com.timeoff.manager.leave.jdbc.JdbcRepositories;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.security.PeopleConfiguration;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;

/** The web layer on the real domain and a real database; no Kafka. */
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest({
    LeaveApplicationController.class,
    DecisionController.class,
    WithdrawalController.class,
    CommentController.class
})
@AutoConfigureJdbc
@ImportAutoConfiguration({
    TimeoffWebAutoConfiguration.class,
    ClockAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({
    ApplicationResponseMapper.class,
    LeaveServices.class,
    JdbcRepositories.class,
    PeopleConfiguration.class,
    PostgresDatabase.class
})
@interface OnDatabase {}
