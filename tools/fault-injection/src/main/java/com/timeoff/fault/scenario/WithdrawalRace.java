package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.client.LeaveJson;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.load.LeaveCommand;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 25 withdrawals of an application against 25 decisions of it, at once: by the applicant, HR and the department's manager,
 * since one person may not ask for all of that at a time. A withdrawn one is never announced as decided.
 */
public final class WithdrawalRace implements Scenario<TestSystem> {

    private static final int EACH = 25;

    private final SuiteClient alice = new SuiteClient("alice");
    private final SuiteClient mia = new SuiteClient("mia");
    private final SuiteClient hugo = new SuiteClient("hugo");

    @Override
    public void inject(TestSystem system, ScenarioContext context) throws Exception {
        context.listen();
        var outcomes = new LinkedHashMap<Application, LeaveStatus>();
        for (var race = 0; race < context.races(); race++) {
            var application = OwnApplication.submit(system, context, alice.email(), race);
            var winner = new Race(system, context, application).run(calls(system, application, context.random()));
            outcomes.put(application, LeaveStatus.valueOf(winner.change().name()));
        }
        for (var application : outcomes.keySet()) {
            context.progress().awaitAtTheReader(application, 1);
        }
        expectOneStatus(system, context, outcomes);
        expectOneRecord(system, context, outcomes);
        context.note("races", outcomes.size());
        context.note(
                "withdrawn",
                outcomes.values().stream().filter(LeaveStatus.WITHDRAWN::equals).count());
    }

    private List<Call> calls(TestSystem system, Application application, Random random) {
        var manager = application.leave().department() == Department.HR ? hugo : mia;
        var calls = IntStream.range(0, EACH)
                .boxed()
                .flatMap(number -> Stream.of(
                        new Call(number % 2 == 0 ? alice : system.client(), LeaveCommand.WITHDRAW),
                        new Call(number % 2 == 0 ? manager : system.client(), decision(number))))
                .collect(Collectors.toCollection(ArrayList::new));
        // The first ones have a start.
        Collections.shuffle(calls, random);
        return calls;
    }

    private static LeaveCommand decision(int number) {
        return number % 4 < 2 ? LeaveCommand.APPROVE : LeaveCommand.DECLINE;
    }

    private static void expectOneStatus(
            TestSystem system, ScenarioContext context, Map<Application, LeaveStatus> outcomes) throws Exception {
        for (var outcome : outcomes.entrySet()) {
            var application = outcome.getKey();
            for (var place : Map.of(
                            PartName.MANAGER, "/leave-applications/", PartName.READER, "/leave-application-results/")
                    .entrySet()) {
                var told = system.get(place.getKey(), place.getValue() + application.id())
                        .orElseThrow()
                        .body();
                context.expect(
                        LeaveJson.status(told) == outcome.getValue()
                                && told.path("revision").asInt(0) == 1,
                        application.id() + " is " + outcome.getValue() + ", and told as " + told);
            }
            var history = system.observer().history(application.id()).body().path("items");
            context.expect(
                    history.size() == 2 && LeaveJson.status(history.path(1)) == outcome.getValue(),
                    application.id() + " is " + outcome.getValue() + ", and has the history " + history);
        }
    }

    private static void expectOneRecord(
            TestSystem system, ScenarioContext context, Map<Application, LeaveStatus> outcomes) {
        var changes = TopicTexts.read(system, Topics.LEAVE_APPLICATIONS_CHANGES);
        var results = TopicTexts.read(system, Topics.LEAVE_APPLICATIONS_RESULTS);
        outcomes.forEach((application, status) -> {
            var changed = changes.of(application);
            context.expect(changed == 1, application.id() + " has " + changed + " records of its change");
            var announced = results.of(application);
            var decided = status.decision().isPresent() ? 1 : 0;
            context.expect(announced == decided, application.id() + " is " + status + ", results: " + announced);
        });
    }
}
