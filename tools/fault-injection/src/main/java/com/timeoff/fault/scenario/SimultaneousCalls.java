package com.timeoff.fault.scenario;

import com.timeoff.fault.client.HttpReply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Calls by many people at once. */
final class SimultaneousCalls {

    /** The load asks in some of these names, too, and what one person asks at a time is limited: nothing was done. */
    private static final int TOO_MANY_REQUESTS = 429;

    private SimultaneousCalls() {}

    /** What each was answered, in their order; one that was too many is made again. */
    static List<HttpReply> answers(List<Callable<HttpReply>> calls) throws Exception {
        var ready = new CountDownLatch(calls.size());
        var people = Executors.newFixedThreadPool(calls.size());
        try {
            var together = calls.stream()
                    .map(call -> (Callable<HttpReply>) () -> {
                        ready.countDown();
                        ready.await();
                        return answer(call);
                    })
                    .toList();
            var answers = new ArrayList<HttpReply>();
            for (var answer : people.invokeAll(together)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private static HttpReply answer(Callable<HttpReply> call) throws Exception {
        HttpReply answer;
        do {
            answer = call.call();
        } while (answer.status() == TOO_MANY_REQUESTS);
        return answer;
    }
}
