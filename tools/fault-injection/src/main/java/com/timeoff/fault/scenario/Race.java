package com.timeoff.fault.scenario;

import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.client.HttpReply;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.load.LeaveCommand;
import com.timeoff.fault.system.TestSystem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Many change one application at once, each from where it is pending to where it stays: one of them does. */
record Race(TestSystem system, ScenarioContext context, Application application) {

    /** The command that was obeyed, after all are answered. */
    LeaveCommand run(List<Call> calls) throws Exception {
        var answers = answers(calls);
        var winners = answers.entrySet().stream()
                .filter(it -> it.getValue().stream().anyMatch(answer -> answer.status() == 200))
                .map(Map.Entry::getKey)
                .toList();
        context.expect(winners.size() == 1, "the winners of a race are " + winners);
        var winner = winners.isEmpty() ? calls.get(0).command() : winners.get(0);
        answers.forEach((command, ofOne) -> ofOne.forEach(answer -> {
            if (command == winner) {
                context.expect(answer.status() == 200, command + " was obeyed and answered " + answer);
            } else {
                context.expect(isTold(answer, winner), command + " was too late and answered " + answer);
            }
        }));
        return winner;
    }

    private Map<LeaveCommand, List<HttpReply>> answers(List<Call> calls) throws Exception {
        var replies = SimultaneousCalls.answers(IntStream.range(0, calls.size())
                .mapToObj(
                        number -> (Callable<HttpReply>) () -> calls.get(number).send(system, application, number))
                .toList());
        var answers = new EnumMap<LeaveCommand, List<HttpReply>>(LeaveCommand.class);
        for (var number = 0; number < replies.size(); number++) {
            answers.computeIfAbsent(calls.get(number).command(), it -> new ArrayList<>())
                    .add(replies.get(number));
        }
        return answers;
    }

    private static boolean isTold(HttpReply loser, LeaveCommand winner) {
        return loser.status() == 409
                && loser.text("applicationStatus").equals(winner.change().name());
    }
}
