package com.timeoff.notification.webhook;

import com.timeoff.notification.webhook.jdbc.WebhookRepositories;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger on a real PostgreSQL, empty before each test, whose transactions are the test's to begin. */
@Retention(RetentionPolicy.RUNTIME)
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({WebhookRepositories.class, PostgresDatabase.class})
@Sql(statements = "truncate webhook_delivery, webhook_endpoint")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface OnWebhookTables {}
