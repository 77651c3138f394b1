package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.client.HttpReply;
import com.timeoff.fault.client.OverlapProblem;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.load.LeaveCommand;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Two people approve two applications of one person at once, which overlap: each time one of them is told of the other's.
 * Where the two fit on one day, both are approved.
 */
public final class ApprovalRace implements Scenario<TestSystem> {

    /** Of ten races, too, half are of somebody of whom nothing was approved before, and half of the same people. */
    private static final int PEOPLE = 5;

    private static final List<Pair> PAIRS = List.of(
            new Pair(new Span(0, 8), new Span(0, 8), true),
            new Pair(new Span(0, 16), new Span(1, 16), true),
            new Pair(new Span(1, 24), new Span(0, 16), true),
            new Pair(new Span(0, 40), new Span(2, 8), true),
            new Pair(new Span(3, 4), new Span(1, 32), true),
            new Pair(new Span(0, 12), new Span(1, 8), true),
            new Pair(new Span(0, 4), new Span(0, 8), true),
            new Pair(new Span(0, 4), new Span(0, 4), false),
            new Pair(new Span(0, 12), new Span(1, 4), false));

    private final SuiteClient mia = new SuiteClient("mia");
    private final SuiteClient hugo = new SuiteClient("hugo");

    @Override
    public void inject(TestSystem system, ScenarioContext context) throws Exception {
        var races = context.races();
        var submitted = new ArrayList<Application>();
        for (var race = 0; race < races; race++) {
            var pair = PAIRS.get(race % PAIRS.size());
            var week = system.history().week(race / PEOPLE);
            submitted.add(submit(system, context, pair.one, week, 2 * race));
            submitted.add(submit(system, context, pair.other, week, 2 * race + 1));
        }
        submitted.forEach(it -> OwnApplication.awaitPending(system, context, it));
        var secondWon = 0;
        for (var race = 0; race < races; race++) {
            var both = submitted.subList(2 * race, 2 * race + 2);
            var approved = approveBoth(system, context, both, PAIRS.get(race % PAIRS.size()), race);
            secondWon += approved.equals(both.subList(1, 2)) ? 1 : 0;
            for (var application : both) {
                if (!approved.contains(application)) {
                    end(system, context, application, approved, race);
                }
            }
        }
        context.note("races", races);
        context.note("second_won", secondWon);
    }

    /** At first of somebody of whom nothing was approved before, and then of the same people. */
    private static Application submit(
            TestSystem system, ScenarioContext context, Span span, LocalDate week, int number) {
        var email = "r%d@%s.example.com".formatted(number / 2 % PEOPLE, context.scenario());
        var leave = new RequestedLeave(
                EmailAddress.of(email), History.department(number), span.hours, week.plusDays(span.first));
        return OwnApplication.submit(system, context, leave, number);
    }

    /** Those that are approved now. */
    private List<Application> approveBoth(
            TestSystem system, ScenarioContext context, List<Application> both, Pair pair, int race) throws Exception {
        var one = both.get(0);
        var other = both.get(1);
        var manager = other.leave().department() == Department.HR ? hugo : mia;
        var answers = SimultaneousCalls.answers(List.of(
                () -> new Call(system.client(), LeaveCommand.APPROVE).send(system, one, race),
                () -> new Call(manager, LeaveCommand.APPROVE).send(system, other, race + 1)));
        var approved = new ArrayList<Application>();
        for (var number = 0; number < both.size(); number++) {
            if (answers.get(number).status() == 200) {
                approved.add(both.get(number));
            }
        }
        context.expect(
                approved.size() == (pair.overlap ? 1 : 2),
                pair + ": " + approved.size() + " were approved, the answers are " + answers);
        answers.stream()
                .filter(it -> it.status() != 200)
                .forEach(it -> context.expect(names(it, approved), pair + ": the other one was answered " + it));
        return approved;
    }

    private static boolean names(HttpReply answer, List<Application> approved) {
        var named = approved.stream().map(Application::id).toList();
        return OverlapProblem.of(answer)
                .filter(it -> it.overlaps().equals(named))
                .isPresent();
    }

    /** Once the approved one is cancelled, it can be approved, too. */
    private static void end(
            TestSystem system, ScenarioContext context, Application application, List<Application> approved, int race)
            throws Exception {
        if (race % 3 == 0) {
            obey(system, context, LeaveCommand.DECLINE, application, race);
            return;
        }
        for (var other : approved) {
            obey(system, context, LeaveCommand.CANCEL, other, race);
        }
        obey(system, context, LeaveCommand.APPROVE, application, race);
    }

    private static void obey(
            TestSystem system, ScenarioContext context, LeaveCommand command, Application application, int race)
            throws Exception {
        var answer = SimultaneousCalls.answers(
                        List.of(() -> new Call(system.client(), command).send(system, application, race)))
                .get(0);
        context.expect(answer.status() == 200, command + " behind a race was answered " + answer);
    }

    /** @param first of the days of a week, from 0 */
    private record Span(int first, int hours) {}

    private record Pair(Span one, Span other, boolean overlap) {}
}
