package com.timeoff.system.fault.nemesis;

import com.timeoff.local.PartName;
import com.timeoff.system.fault.Run;
import com.timeoff.system.fault.Scenario;
import com.timeoff.system.fault.stage.H2Stage;

/** The broker's disk is full: nothing more is accepted, nothing is forgotten, and space and a restart heal it. */
public final class DiskFull implements Scenario<H2Stage> {

    @Override
    public boolean possibleOn(H2Stage stage) {
        return stage.disk().isPresent();
    }

    @Override
    public void strike(H2Stage stage, Run run) {
        var disk = stage.disk().orElseThrow();
        var broker = stage.part(PartName.KAFKA);
        disk.fill();
        run.awaitUnconfirmed(10);
        disk.free();
        broker.close();
        broker.start();
    }
}
