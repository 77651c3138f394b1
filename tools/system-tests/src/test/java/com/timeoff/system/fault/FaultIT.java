package com.timeoff.system.fault;

import com.timeoff.launcher.PartName;
import com.timeoff.system.fault.nemesis.BrokerKilled;
import com.timeoff.system.fault.nemesis.BrokerPaused;
import com.timeoff.system.fault.nemesis.DecisionRace;
import com.timeoff.system.fault.nemesis.DiskFull;
import com.timeoff.system.fault.nemesis.EmployeeServiceKilled;
import com.timeoff.system.fault.nemesis.HostileClients;
import com.timeoff.system.fault.nemesis.ManagerKilledBeforeOffsetCommit;
import com.timeoff.system.fault.nemesis.ManagerKilledBeforeOutboxMark;
import com.timeoff.system.fault.nemesis.PoisonUnderLoad;
import com.timeoff.system.fault.nemesis.ProjectionReplayed;
import com.timeoff.system.fault.nemesis.ReaderKilled;
import com.timeoff.system.fault.nemesis.RegistryUnavailableCold;
import com.timeoff.system.fault.nemesis.RegistryUnavailableWarm;
import com.timeoff.system.fault.nemesis.ServiceTerminated;
import com.timeoff.system.fault.stage.EmbeddedStage;
import org.junit.jupiter.api.Test;

class FaultIT extends FaultTest<EmbeddedStage> {

    FaultIT() {
        super(EmbeddedStage::start);
    }

    @Test
    void employeeServiceKilled() throws Exception {
        play(new EmployeeServiceKilled());
    }

    @Test
    void brokerKilled() throws Exception {
        play(new BrokerKilled());
    }

    @Test
    void brokerPaused() throws Exception {
        play(new BrokerPaused());
    }

    @Test
    void registryUnavailableWarm() throws Exception {
        play(new RegistryUnavailableWarm());
    }

    @Test
    void registryUnavailableCold() throws Exception {
        play(new RegistryUnavailableCold());
    }

    @Test
    void managerKilledBeforeOffsetCommit() throws Exception {
        play(new ManagerKilledBeforeOffsetCommit());
    }

    @Test
    void managerKilledBeforeOutboxMark() throws Exception {
        play(new ManagerKilledBeforeOutboxMark());
    }

    @Test
    void readerKilled() throws Exception {
        play(new ReaderKilled());
    }

    @Test
    void projectionReplayed() throws Exception {
        play(new ProjectionReplayed());
    }

    @Test
    void poisonUnderLoad() throws Exception {
        play(new PoisonUnderLoad());
    }

    @Test
    void hostileClients() throws Exception {
        play(new HostileClients());
    }

    @Test
    void decisionRace() throws Exception {
        play(new DecisionRace());
    }

    @Test
    void employeeServiceTerminated() throws Exception {
        play(new ServiceTerminated(PartName.EMPLOYEE));
    }

    @Test
    void managerServiceTerminated() throws Exception {
        play(new ServiceTerminated(PartName.MANAGER));
    }

    @Test
    void resultReaderServiceTerminated() throws Exception {
        play(new ServiceTerminated(PartName.READER));
    }

    @Test
    void diskFull() throws Exception {
        play(new DiskFull());
    }
}
