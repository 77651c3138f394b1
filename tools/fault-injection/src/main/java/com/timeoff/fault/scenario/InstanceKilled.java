package com.timeoff.fault.scenario;

import com.timeoff.launcher.Part;
import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.PostgresStage;
import java.time.Duration;
import java.util.List;

/**
 * One of two instances of each service goes: the other has its partitions within ten seconds, and who listened to the one
 * goes on at the other without a gap.
 */
public final class InstanceKilled implements Scenario<PostgresStage> {

    @Override
    public void strike(PostgresStage stage, Run run) {
        run.listen();
        run.letPass();
        var killed = run.random().nextInt(2);
        var employee = stage.instances(PartName.EMPLOYEE).get(killed);
        var manager = stage.instances(PartName.MANAGER).get(killed);
        var reader = stage.instances(PartName.READER).get(killed);
        var since = System.nanoTime();
        employee.kill();
        manager.kill();
        reader.kill();
        run.awaitDecisions(10);
        run.awaitTakenIn();
        run.expectWithin(since(since), 10, "manager_took_over");
        run.awaitAnnounced();
        run.note("reader_took_over_s", since(since));
        List.of(employee, manager, reader).forEach(Part::launch);
        List.of(employee, manager, reader).forEach(Part::start);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
