package com.timeoff.fault;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.scenario.BrokerKilled;
import com.timeoff.fault.scenario.BrokerPaused;
import com.timeoff.fault.scenario.DecisionRace;
import com.timeoff.fault.scenario.DiskFull;
import com.timeoff.fault.scenario.EmployeeServiceKilled;
import com.timeoff.fault.scenario.HostileClients;
import com.timeoff.fault.scenario.ManagerKilledBeforeOffsetCommit;
import com.timeoff.fault.scenario.ManagerKilledBeforeOutboxMark;
import com.timeoff.fault.scenario.PoisonUnderLoad;
import com.timeoff.fault.scenario.ProjectionReplayed;
import com.timeoff.fault.scenario.ReaderKilled;
import com.timeoff.fault.scenario.RegistryUnavailableCold;
import com.timeoff.fault.scenario.RegistryUnavailableWarm;
import com.timeoff.fault.scenario.ServiceTerminated;
import com.timeoff.fault.system.EmbeddedStage;
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
