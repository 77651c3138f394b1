package com.timeoff.manager;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.manager.leave.jdbc.JdbcRepositories;
import com.timeoff.testing.infrastructure.CountedStatements;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The repositories on a real PostgreSQL, empty before each test, whose transactions are the test's to begin. */
@Retention(RetentionPolicy.RUNTIME)
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ImportAutoConfiguration(ClockAutoConfiguration.class)
@Import({JdbcRepositories.class, PostgresDatabase.class, CountedStatements.class})
@ExtendWith(EmptyTables.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface RepositoryTest {}
