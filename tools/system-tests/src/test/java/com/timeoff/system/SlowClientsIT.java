package com.timeoff.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hundreds of a kind, and everybody else is answered within a second. */
@Tag("faults")
@Isolated("It measures how long others wait.")
class SlowClientsIT {

    private static final int MANY = 500;

    /** More than there are threads. Each costs the service half a megabyte that it writes until the network takes no more. */
    private static final int OF_THOSE_WHO_DO_NOT_READ = 100;

    private static final Duration MEANWHILE = Duration.ofSeconds(3);
    /** The promise is one; the crowd and five processes share their processors with this one. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(5); // As long as a slow client may take.
    private static final String HEAD = "POST /leave-applications HTTP/1.1\r\nHost: localhost\r\n";
    private static final String BODY = "Content-Type: application/json\r\nContent-Length: 15000\r\n\r\n{";

    @TempDir
    static Path home;

    private static Suite suite;

    @BeforeAll
    static void up() {
        suite = Suite.start(
                SuiteOptions.in(home).without(PartName.NOTIFICATIONS).withReadyWithin(Duration.ofMinutes(3)));
        Journey.through(suite); // so that nobody waits for what only the first of its kind brings
        new Http(suite.employee()).as(People.HELEN).get("/me");
    }

    @AfterAll
    static void down() {
        suite.close();
    }

    private enum Kind {
        SILENT(MANY, "", "", true),
        HEADS(MANY, "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: ", "a", true),
        BODIES(MANY, HEAD + BODY, " ", true),
        BODIES_OF_ONE_WHO_IS_LET_IN(
                MANY, HEAD + "Authorization: " + People.basic(People.HELEN) + "\r\n" + BODY, " ", true),
        ANSWERS(
                OF_THOSE_WHO_DO_NOT_READ,
                "GET /swagger-ui/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + People.basic(People.HELEN) + "\r\n\r\n",
                "",
                false);

        private final int count;
        private final String beginning;
        private final String drop;
        private final boolean reads;

        Kind(int count, String beginning, String drop, boolean reads) {
            this.count = count;
            this.beginning = beginning;
            this.drop = drop;
            this.reads = reads;
        }

        SlowClients of(URI service) {
            return new SlowClients(service, count, beginning, drop, reads);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdUpNobodyWhoSubmits(Kind kind) throws Exception {
        var length = Journey.APPLICATION.getBytes(UTF_8).length;
        var submission =
                "POST /leave-applications HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + length;
        try (var clients = kind.of(suite.employee())) {
            assertAnswersAtOnce(suite.employee(), submission, Journey.APPLICATION);
        }
    }

    @Test
    void holdUpNobodyWhoDecides() throws Exception {
        try (var clients = Kind.BODIES.of(suite.manager())) {
            assertAnswersAtOnce(suite.manager(), "GET /leave-applications?limit=1 HTTP/1.1", "");
        }
    }

    @Test
    void holdUpNobodyWhoReads() throws Exception {
        try (var clients = Kind.HEADS.of(suite.reader())) {
            assertAnswersAtOnce(suite.reader(), "GET /leave-application-results?limit=1 HTTP/1.1", "");
        }
    }

    /** Before it is measured all have come, and what a crowd brings for the first time has been seen: no answer is lost then, either. */
    private static void assertAnswersAtOnce(URI service, String call, String body) {
        assertAnswers(service, call, body, WARM_UP, LATE);
        assertAnswers(service, call, body, MEANWHILE, AT_ONCE);
    }

    private static void assertAnswers(URI service, String call, String body, Duration time, Duration within) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            assertAnswer(service, "GET /actuator/health/liveness HTTP/1.1", "", within);
            assertAnswer(service, "GET /actuator/health/readiness HTTP/1.1", "", within);
            assertAnswer(service, call, body, within);
        }
    }

    private static void assertAnswer(URI service, String call, String body, Duration within) {
        var start = System.nanoTime();
        assertThat(exchange(service, call, body)).as(call).startsWith("HTTP/1.1 20");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(call).isLessThan(within);
    }

    /** By a connection of its own: who has one already would notice less. */
    private static String exchange(URI service, String call, String body) {
        var head = call + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + People.basic(People.ALICE);
        return new RawHttp(service).exchange((head + "\r\n\r\n" + body).getBytes(UTF_8));
    }
}
