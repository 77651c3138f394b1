package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import java.time.Duration;
import java.util.List;

/**
 * One of two instances of each service goes: the other has its partitions within ten seconds, and who listened to the one
 * goes on at the other without a gap.
 */
public final class InstanceKilled implements Scenario<SingleBrokerSystem> {

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) {
        context.listen();
        context.progress().awaitAcknowledgements();
        var killed = context.random().nextInt(2);
        var employee = system.instances(PartName.EMPLOYEE).get(killed);
        var manager = system.instances(PartName.MANAGER).get(killed);
        var reader = system.instances(PartName.READER).get(killed);
        var since = System.nanoTime();
        employee.kill();
        manager.kill();
        reader.kill();
        context.progress().awaitDecisions(10);
        context.progress().awaitTakenIn();
        context.expectWithin(since(since), 10, "manager_took_over");
        context.progress().awaitAnnounced();
        context.note("reader_took_over_s", since(since));
        List.of(employee, manager, reader).forEach(Part::launch);
        List.of(employee, manager, reader).forEach(Part::start);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
