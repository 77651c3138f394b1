package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.check.TopicLog;
import com.timeoff.fault.hostile.AnswerTimes;
import com.timeoff.fault.hostile.HostileLoad;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.models.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hundreds who send slowly, do not read, guess passwords and write records of unknown schemas: nobody else notices. */
public final class HostileClients implements Scenario<TestSystem> {

    private static final List<PartName> SERVICES = List.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER);
    /** One is promised; the hostile and the load share their processors with the suite. */
    private static final Duration PROMISE = Duration.ofSeconds(2);

    private static final int ANSWERS = SERVICES.size() * AnswerTimes.PATHS.size();
    private static final int UNKNOWN_SCHEMAS = 30;
    private static final long MOST_MEGABYTES = 400;

    @Override
    public void inject(TestSystem system, ScenarioContext context) throws Exception {
        var before = pids(system);
        try (var poisoner = new Poisoner(new TopicLog(system.suite().bootstrapServers()), system.history())) {
            underHostileLoad(system, context, poisoner);
            context.progress().awaitTakenIn();
            context.expect(poisoner.withoutDeadLetter().isEmpty(), "not set aside: " + poisoner.withoutDeadLetter());
        }
        context.expect(pids(system).equals(before), "a service has ended");
        for (var service : SERVICES) {
            residentMegabytes(system.part(service)).ifPresent(most -> {
                context.note(service.label() + "_mb", most);
                context.expect(most <= MOST_MEGABYTES, service.label() + " took " + most + " MB");
            });
        }
    }

    private static void underHostileLoad(TestSystem system, ScenarioContext context, Poisoner poisoner)
            throws Exception {
        try (var times = new AnswerTimes(system);
                var hostile = HostileLoad.at(system, context.random())) {
            var end = System.nanoTime() + context.hostileTime().toNanos();
            while (System.nanoTime() < end) {
                poisoner.write(Topics.LEAVE_APPLICATIONS, unknownSchemas(context));
                context.progress().awaitAcknowledgements();
            }
            context.note("connections_refused", hostile.refused());
            var slowest = Collections.max(times.slowest().values());
            context.note("slowest_answer_s", slowest);
            context.expect(slowest.compareTo(PROMISE) <= 0, "the slowest answers took " + times.slowest());
            context.expect(times.slowest().size() == ANSWERS, "asked for only " + times.slowest());
            context.expect(times.failures().isEmpty(), "not answered with 200: " + times.failures());
        }
    }

    private static List<byte @Nullable []> unknownSchemas(ScenarioContext context) {
        return Stream.<byte @Nullable []>generate(() -> ByteBuffer.allocate(30)
                        .put((byte) 0)
                        .putInt(context.random().nextInt(Integer.MAX_VALUE))
                        .array())
                .limit(UNKNOWN_SCHEMAS)
                .toList();
    }

    private static List<OptionalLong> pids(TestSystem system) {
        return SERVICES.stream().map(it -> system.part(it).pid()).toList();
    }

    /** The most that it ever had; empty where the system does not tell. */
    private static OptionalLong residentMegabytes(Part part) {
        var status = Path.of("/proc/" + part.pid().orElse(0) + "/status");
        try (var lines = Files.lines(status)) {
            return lines.filter(it -> it.startsWith("VmHWM:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
