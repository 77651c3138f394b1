package com.timeoff.notification.unsubscribe.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.unsubscribe.LinkKeys;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.util.Collections;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
@Import({PostgresDatabase.class, JdbcLinkKeys.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class JdbcLinkKeysTest {

    private static final int INSTANCES = 4;

    @Autowired
    LinkKeys keys;

    @BeforeEach
    void none(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from link_key").update();
    }

    @Test
    void thereIsOneWhichStays() {
        var key = keys.obtain();

        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(keys.obtain()).isEqualTo(key);
    }

    @Test
    void anotherDatabaseHasAnother(@Autowired JdbcClient jdbc) {
        var key = keys.obtain();
        none(jdbc);

        assertThat(keys.obtain()).isNotEqualTo(key);
    }

    @RepeatedTest(20)
    void instancesThatStartAtOnceHaveTheSame() throws Exception {
        var together = new CyclicBarrier(INSTANCES);
        var threads = Executors.newFixedThreadPool(INSTANCES);
        Callable<String> instance = () -> {
            together.await();
            return HexFormat.of().formatHex(keys.obtain());
        };

        var seen = new TreeSet<String>();
        for (var it : threads.invokeAll(Collections.nCopies(INSTANCES, instance))) {
            seen.add(it.get());
        }
        threads.shutdown();

        assertThat(seen).containsExactly(HexFormat.of().formatHex(keys.obtain()));
    }

    /** Links that were sent with it would lead nowhere. */
    @Test
    void isKeptWhateverBecomesOfTheCallersWork(@Autowired PlatformTransactionManager transactions) {
        var key = new TransactionTemplate(transactions).execute(work -> {
            work.setRollbackOnly();
            return keys.obtain();
        });

        assertThat(keys.obtain()).isEqualTo(key);
    }
}
