package com.timeoff.fault.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.check.TopicLog;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.load.Submitter;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Fifty decisions of the same application at once, half of them this way, half of them that way; half of them by HR, half by
 * the department's manager, since one person may not ask for all of that at a time.
 */
public final class DecisionRace implements Scenario<TestSystem> {

    private static final int PEOPLE = 50;
    private static final int RACES = 3;

    /** The load asks in one of these names, too, and what one person asks at a time is limited: nothing was done. */
    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public void inject(TestSystem system, ScenarioContext context) throws Exception {
        for (var race = 0; race < RACES; race++) {
            var application = submitted(system, context, race);
            var answers = decide(system, application);
            var winners =
                    answers.values().stream().filter(it -> it.contains(200)).count();
            context.expect(winners == 1, "the winners of a race are " + winners + ": " + answers);
            answers.forEach((decision, statuses) -> {
                context.expect(statuses.stream().distinct().count() == 1, decision + " was answered with " + statuses);
                context.expect(statuses.get(0) == 200 || statuses.get(0) == 409, "a loser was told " + statuses);
            });
            context.progress().await("the announcement", () -> announcements(system, application) > 0);
            context.expect(announcements(system, application) == 1, "one decision was announced more than once");
        }
    }

    private static Application submitted(TestSystem system, ScenarioContext context, int race) throws Exception {
        var email = "race%d@%s.example.com".formatted(race, context.scenario());
        var application = system.history().attempt(context.scenario(), History.leave(email, race), "race", false);
        var employee = system.addresses(PartName.EMPLOYEE).get(0);
        var answer = Submitter.post(system.client(), employee, application);
        Submitter.acknowledge(system.history(), application, answer);
        var path = "/leave-applications/" + application.id();
        context.progress().await("the application", () -> system.client().status(manager(system, 0), path) == 200);
        return application;
    }

    /** What each was answered, by what they wanted. */
    private static Map<Decision, List<Integer>> decide(TestSystem system, Application application) throws Exception {
        var ready = new CountDownLatch(PEOPLE);
        var manager = new SuiteClient(application.leave().department() == Department.HR ? "hugo" : "mia");
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            var calls = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> (Callable<Integer>) () -> {
                        ready.countDown();
                        ready.await();
                        return put(system, number % 4 < 2 ? system.client() : manager, application, number);
                    })
                    .toList();
            var answers = new HashMap<Decision, List<Integer>>();
            var futures = people.invokeAll(calls);
            for (var number = 0; number < PEOPLE; number++) {
                answers.computeIfAbsent(wish(number), it -> new ArrayList<>())
                        .add(futures.get(number).get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private static int put(TestSystem system, SuiteClient client, Application application, int number)
            throws Exception {
        var wish = wish(number);
        application.deciding(wish);
        var path = "/leave-applications/" + application.id() + "/decision";
        var body = "{\"decision\":\"" + wish + "\",\"comment\":\"As agreed\"}";
        int status;
        do {
            status = client.put(manager(system, number), path, body).status();
        } while (status == TOO_MANY_REQUESTS);
        if (status == 200) {
            application.decided(wish);
        }
        return status;
    }

    private static long announcements(TestSystem system, Application application) {
        var log = new TopicLog(system.suite().bootstrapServers());
        return log.all(Topics.LEAVE_APPLICATIONS_RESULTS).stream()
                .filter(it -> it.value() != null)
                .filter(it ->
                        new String(it.value(), UTF_8).contains(application.id().toString()))
                .count();
    }

    private static Decision wish(int number) {
        return number % 2 == 0 ? Decision.APPROVED : Decision.DECLINED;
    }

    private static URI manager(TestSystem system, int number) {
        var managers = system.addresses(PartName.MANAGER);
        return managers.get(number % managers.size());
    }
}
