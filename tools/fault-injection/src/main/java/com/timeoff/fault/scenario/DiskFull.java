package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.EmbeddedStage;

/** The broker's disk is full: nothing more is accepted, nothing is forgotten, and space and a restart heal it. */
public final class DiskFull implements Scenario<EmbeddedStage> {

    @Override
    public boolean possibleOn(EmbeddedStage stage) {
        return stage.disk().isPresent();
    }

    @Override
    public void strike(EmbeddedStage stage, Run run) {
        var disk = stage.disk().orElseThrow();
        var broker = stage.part(PartName.KAFKA);
        disk.fill();
        run.awaitUnconfirmed(10);
        disk.free();
        broker.close();
        broker.start();
    }
}
