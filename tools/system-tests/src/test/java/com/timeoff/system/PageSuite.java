package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.timeoff.core.person.Person;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.testing.security.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A suite, a browser that opens its pages, and its API for what is not looked at. As an extension it has the browser for
 * all tests of a class, and closes the pages behind each.
 */
final class PageSuite implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);

    private static final LocalDate FIRST_MONDAY =
            NEXT_YEAR.plusDays(7).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

    private static final int WEEKS = 40;

    /** Behind all days that are taken by {@link #apply}. */
    static final LocalDate FREE_MONDAY = FIRST_MONDAY.plusWeeks(WEEKS);

    private static final Map<String, Integer> APPLIED = new ConcurrentHashMap<>();

    private final List<Page> opened = new ArrayList<>();
    private final @Nullable Map<String, String> environment;
    private Chromium chromium;
    private Suite suite;

    /** The shared suite. */
    PageSuite() {
        environment = null;
    }

    /** One of its own, that notifies nobody, and whose services have that environment. */
    PageSuite(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        chromium = Chromium.launch();
        suite = environment == null ? SharedSuite.get() : Suite.start(options(environment));
    }

    private static SuiteOptions options(Map<String, String> environment) {
        try {
            var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "suite");
            return SuiteOptions.in(home)
                    .without(PartName.NOTIFICATIONS)
                    .withReadyWithin(Duration.ofMinutes(3))
                    .withEnvironment(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var pages = List.copyOf(opened);
        opened.clear(); // One that cannot be closed must not fail the tests behind.
        pages.forEach(page -> page.context().close());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (suite != null && environment != null) {
            suite.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    Suite suite() {
        return suite;
    }

    Page form(Person person) {
        return open(suite.employee(), person, Look.WIDE_LIGHT);
    }

    /** In the zone of that clock, at its time. */
    Page open(URI uri, Person person, Clock clock) {
        var page = chromium.open(uri, person, Look.WIDE_LIGHT, clock.getZone().getId());
        opened.add(page);
        page.clock().setFixedTime(clock.instant().toString());
        page.reload();
        return page;
    }

    Page inbox(Person person) {
        return inbox(person, Look.WIDE_LIGHT);
    }

    Page inbox(Person person, Look look) {
        return open(suite.manager(), person, look);
    }

    Page board(Person person) {
        return board(person, Look.WIDE_LIGHT);
    }

    Page board(Person person, Look look) {
        return open(suite.reader(), person, look);
    }

    /** With that behind the # of its address. */
    Page board(Person person, Look look, String fragment) {
        return open(URI.create(suite.reader() + "/#" + fragment), person, look);
    }

    Page notifications(Person person) {
        return open(suite.notifications(), person, Look.WIDE_LIGHT);
    }

    /** The id of a new application, which the manager has. */
    String apply(String email, String department) {
        return apply(1, email, department).get(0);
    }

    String apply(String email, String department, String note) {
        var id = submit(email, department, note);
        await().until(() -> application(id).text("status"), "PENDING"::equals);
        return id;
    }

    /** As many, oldest first: of a partition, who has the last has all. */
    List<String> apply(int count, String email, String department) {
        var ids = Stream.generate(() -> submit(email, department, ""))
                .limit(count)
                .toList();
        await().until(() -> application(ids.get(count - 1)).text("status"), "PENDING"::equals);
        return ids;
    }

    /** For those days; the manager has it. */
    String apply(String email, String department, LocalDate start, int hours) {
        var id = submit(email, department, start, hours, "");
        await().until(() -> application(id).text("status"), "PENDING"::equals);
        return id;
    }

    /** For those days, and approved; the reader has it. */
    String approve(String email, String department, LocalDate start, int hours) {
        var id = apply(email, department, start, hours);
        decide(People.HELEN, id, "APPROVED", "");
        awaitStatus(id, "APPROVED");
        return id;
    }

    /** The reader has it. */
    void awaitStatus(String id, String status) {
        await().until(() -> result(id).text("status"), status::equals);
    }

    /** The first of two working days, of which that person has applied for neither, unless for dozens. */
    static LocalDate freeDay(String email) {
        var count = APPLIED.merge(email, 1, Integer::sum) % (2 * WEEKS);
        return FIRST_MONDAY.plusWeeks(count / 2).plusDays(count % 2 == 0 ? 0 : 3);
    }

    private String submit(String email, String department, String note) {
        return submit(email, department, freeDay(email), 16, note);
    }

    private String submit(String email, String department, LocalDate start, int hours, String note) {
        var answer = service(suite.employee(), People.HELEN)
                .post("/leave-applications", """
                        {"empEmail":"%s","empDepartment":"%s","leaveDurationInHours":%d,"leaveStartDate":"%s","note":"%s"}""".formatted(email, department, hours, start, note));
        assertThat(answer.status()).isEqualTo(202);
        return answer.text("applicationId");
    }

    void decide(Person person, String id, String decision, String comment) {
        var answer = service(suite.manager(), person)
                .put("/leave-applications/" + id + "/decision", """
                        {"decision":"%s","comment":"%s"}""".formatted(decision, comment));
        assertThat(answer.status()).isEqualTo(200);
    }

    /** What is no decision on the application: by the name of its call, and a comment. */
    void change(Person person, String id, String call, String comment) {
        change(person, id, call, "", comment);
    }

    /** What that person says to a cancellation that is asked for. */
    void decideCancellation(Person person, String id, String decision, String comment) {
        change(person, id, "cancellation/decision", "\"decision\":\"%s\",".formatted(decision), comment);
    }

    private void change(Person person, String id, String call, String fields, String comment) {
        var path = "/leave-applications/" + id + "/" + call;
        var body = "{%s\"comment\":\"%s\"}".formatted(fields, comment);
        var manager = service(suite.manager(), person);
        var answer = call.equals("comments") ? manager.post(path, body) : manager.put(path, body);
        assertThat(answer.status()).isEqualTo(200);
    }

    Http.Answer application(String id) {
        return service(suite.manager(), People.HELEN).get("/leave-applications/" + id);
    }

    /** As the reader has it. */
    Http.Answer result(String id) {
        return service(suite.reader(), People.HELEN).get("/leave-application-results/" + id);
    }

    Http service(URI uri, Person person) {
        return new Http(uri).as(person);
    }

    static Locator entry(Page page, String id) {
        return page.locator("#list > li[data-id='" + id + "']");
    }

    /** Answers as the service does, where it knows a name of that person: the demo people have none. */
    static Consumer<Route> naming(String email, String name) {
        return route -> {
            APIResponse answer;
            try {
                answer = route.fetch();
            } catch (PlaywrightException e) {
                return; // The page was closed meanwhile: it asks every second.
            }
            var body = answer.text()
                    .replace(
                            "\"changedBy\":\"%s\",\"changedByName\":null".formatted(email),
                            "\"changedBy\":\"%s\",\"changedByName\":\"%s\"".formatted(email, name))
                    .replace("\"processedBy\":\"%s\"".formatted(email), "\"processedBy\":\"%s\"".formatted(name));
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
        };
    }

    Page open(URI uri, Person person, Look look) {
        var page = chromium.open(uri, person, look);
        opened.add(page);
        return page;
    }
}
