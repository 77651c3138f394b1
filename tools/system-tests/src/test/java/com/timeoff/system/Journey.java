package com.timeoff.system;

import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.suite.Suite;
import com.timeoff.testing.security.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** From an employee by way of the manager to the result. */
final class Journey {

    static final String APPLICATION = application(LocalDate.now());

    /** Alice's leave is approved once for each day: the next one goes in another week. */
    private static final AtomicInteger WEEKS = new AtomicInteger();

    private Journey() {}

    static void through(Suite suite) {
        var id = new Http(suite.employee())
                .as(People.ALICE)
                .post("/leave-applications", application(LocalDate.now().plusWeeks(WEEKS.incrementAndGet())))
                .text("applicationId");
        awaitFollowed(suite, id, "status", "PENDING");
        var decision = "/leave-applications/" + id + "/decision";
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> new Http(suite.manager())
                                .as(People.MIA)
                                .put(decision, "{\"decision\":\"APPROVED\"}")
                                .status(),
                        status -> status == 200);
        awaitFollowed(suite, id, "processedBy", "mia@example.com");
    }

    private static String application(LocalDate start) {
        return """
                {"empDepartment":"IT","leaveDurationInHours":8,"leaveStartDate":"%s"}""".formatted(start);
    }

    private static void awaitFollowed(Suite suite, String id, String field, String value) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> new Http(suite.reader())
                                .as(People.ALICE)
                                .get("/leave-application-results/" + id)
                                .text(field),
                        value::equals);
    }
}
