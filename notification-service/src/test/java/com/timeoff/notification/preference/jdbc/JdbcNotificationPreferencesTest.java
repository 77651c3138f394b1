package com.timeoff.notification.preference.jdbc;

import static com.timeoff.notification.preference.NotificationKind.DECISION;
import static com.timeoff.notification.preference.NotificationKind.REMINDER;
import static com.timeoff.notification.preference.NotificationKind.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationPreferences;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
@Import({PostgresDatabase.class, JdbcNotificationPreferences.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class JdbcNotificationPreferencesTest {

    private static final EmailAddress ALICE = EmailAddress.of("alice@example.com");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.com");
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @Autowired
    NotificationPreferences preferences;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void none() {
        jdbc.sql("delete from mail_opt_out").update();
    }

    @Test
    void areOfOnePersonAndOneKind() {
        preferences.change(ALICE, Map.of(DECISION, false, REMINDER, false, WAITING, true), NOON);

        assertThat(preferences.refusedBy(ALICE)).containsExactlyInAnyOrder(DECISION, REMINDER);
        assertThat(preferences.refusedBy(BOB)).isEmpty();
        assertThat(preferences.isOptedOut(ALICE, DECISION)).isTrue();
        assertThat(preferences.isOptedOut(ALICE, WAITING)).isFalse();
        assertThat(preferences.isOptedOut(BOB, DECISION)).isFalse();
        assertThat(preferences.optedOutOf(DECISION, List.of(BOB, ALICE))).containsExactly(ALICE);
        assertThat(preferences.optedOutOf(WAITING, List.of(BOB, ALICE))).isEmpty();
        assertThat(preferences.optedOutOf(DECISION, List.of())).isEmpty();
    }

    /** However it was typed. */
    @Test
    void areOfThePersonWhateverTheSpelling() {
        preferences.change(EmailAddress.of(" Zoë@Müller.example "), Map.of(DECISION, false), NOON);

        var email = EmailAddress.of("zoe\u0308@xn--mller-kva.example");
        assertThat(preferences.isOptedOut(email, DECISION)).isTrue();
        assertThat(preferences.optedOutOf(DECISION, List.of(email))).containsExactly(email);
    }

    @Test
    void changeOnlyWhatIsNamed() {
        preferences.change(ALICE, Map.of(DECISION, false, REMINDER, false), NOON);
        preferences.change(ALICE, Map.of(DECISION, true, WAITING, false), NOON);
        preferences.change(ALICE, Map.of(), NOON);

        assertThat(preferences.refusedBy(ALICE)).containsExactlyInAnyOrder(REMINDER, WAITING);
    }

    @Test
    void rememberWhenSomethingWasFirstRefused() {
        preferences.change(ALICE, Map.of(DECISION, false), NOON);
        preferences.change(ALICE, Map.of(DECISION, false), NOON.plusSeconds(60));

        var at = jdbc.sql("select refused_at from mail_opt_out")
                .query(OffsetDateTime.class)
                .single();
        assertThat(at.toInstant()).isEqualTo(NOON);
    }

    @Test
    void changeAtOnceWithoutAnError() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var calls = new ArrayList<Callable<Void>>();
        for (var n = 0; n < 200; n++) {
            var wanted = Map.of(WAITING, n % 2 == 0, REMINDER, n % 3 == 0, DECISION, false);
            calls.add(() -> {
                preferences.change(ALICE, wanted, NOON);
                return null;
            });
        }

        for (var it : threads.invokeAll(calls)) {
            it.get();
        }
        threads.shutdown();

        assertThat(preferences.isOptedOut(ALICE, DECISION)).isTrue();
    }
}
