package com.timeoff.fault.scenario;

import com.timeoff.launcher.Part;
import com.timeoff.launcher.PartName;
import com.timeoff.models.Topics;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.check.TopicLog;
import com.timeoff.fault.hostile.AnswerTimes;
import com.timeoff.fault.hostile.HostileCrowd;
import com.timeoff.fault.system.Stage;
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
public final class HostileClients implements Scenario<Stage> {

    private static final List<PartName> SERVICES = List.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER);
    /** One is promised; the crowd and the load share their processors with the suite. */
    private static final Duration PROMISE = Duration.ofSeconds(2);

    private static final int ANSWERS = SERVICES.size() * AnswerTimes.PATHS.size();
    private static final int UNKNOWN_SCHEMAS = 30;
    private static final long MOST_MEGABYTES = 400;

    @Override
    public void strike(Stage stage, Run run) throws Exception {
        var before = pids(stage);
        try (var poisoner = new Poisoner(new TopicLog(stage.suite().bootstrapServers()), stage.history())) {
            besiege(stage, run, poisoner);
            run.awaitTakenIn();
            run.expect(poisoner.withoutDeadLetter().isEmpty(), "not set aside: " + poisoner.withoutDeadLetter());
        }
        run.expect(pids(stage).equals(before), "a service has ended");
        for (var service : SERVICES) {
            residentMegabytes(stage.part(service)).ifPresent(most -> {
                run.note(service.label() + "_mb", most);
                run.expect(most <= MOST_MEGABYTES, service.label() + " took " + most + " MB");
            });
        }
    }

    private static void besiege(Stage stage, Run run, Poisoner poisoner) throws Exception {
        try (var times = new AnswerTimes(stage);
                var crowd = HostileCrowd.at(stage, run.random())) {
            var end = System.nanoTime() + run.siege().toNanos();
            while (System.nanoTime() < end) {
                poisoner.write(Topics.LEAVE_APPLICATIONS, unknownSchemas(run));
                run.letPass();
            }
            run.note("connections_refused", crowd.refused());
            var slowest = Collections.max(times.slowest().values());
            run.note("slowest_answer_s", slowest);
            run.expect(slowest.compareTo(PROMISE) <= 0, "the slowest answers took " + times.slowest());
            run.expect(times.slowest().size() == ANSWERS, "asked for only " + times.slowest());
            run.expect(times.failures().isEmpty(), "not answered with 200: " + times.failures());
        }
    }

    private static List<byte @Nullable []> unknownSchemas(Run run) {
        return Stream.<byte @Nullable []>generate(() -> ByteBuffer.allocate(30)
                        .put((byte) 0)
                        .putInt(run.random().nextInt(Integer.MAX_VALUE))
                        .array())
                .limit(UNKNOWN_SCHEMAS)
                .toList();
    }

    private static List<OptionalLong> pids(Stage stage) {
        return SERVICES.stream().map(it -> stage.part(it).pid()).toList();
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
