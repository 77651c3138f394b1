package com.timeoff.manager;

import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The service on a real broker, registry and database; one for all tests that ask for it, since its consumer group is one.
 * It looks into the outbox once a minute only: what is announced sooner, it was woken for.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "timeoff.outbox.poll-interval=1m")
@AutoConfigureRestTestClient
@Import({InfrastructureConfiguration.class, PostgresDatabase.class})
@interface OnInfrastructure {}
