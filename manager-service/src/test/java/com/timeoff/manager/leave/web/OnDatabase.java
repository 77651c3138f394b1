package com.timeoff.manager.leave.web;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.jdbc.JdbcStores;
import com.timeoff.testing.PeopleConfiguration;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The web layer on the real domain and a database in memory; no Kafka. */
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(LeaveApplicationController.class)
@AutoConfigureJdbc
@ImportAutoConfiguration({
    TimeoffWebAutoConfiguration.class,
    ClockAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({LeaveApplications.class, JdbcStores.class, PeopleConfiguration.class})
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:web;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
@interface OnDatabase {}
