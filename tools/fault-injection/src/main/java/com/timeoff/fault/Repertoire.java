package com.timeoff.fault;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.scenario.BrokerKilled;
import com.timeoff.fault.scenario.BrokerPaused;
import com.timeoff.fault.scenario.DecisionRace;
import com.timeoff.fault.scenario.DiskFull;
import com.timeoff.fault.scenario.EmployeeServiceKilled;
import com.timeoff.fault.scenario.HostileClients;
import com.timeoff.fault.scenario.InstanceKilled;
import com.timeoff.fault.scenario.LeaderKilled;
import com.timeoff.fault.scenario.ManagerKilledBeforeOffsetCommit;
import com.timeoff.fault.scenario.ManagerKilledBeforeOutboxMark;
import com.timeoff.fault.scenario.PoisonUnderLoad;
import com.timeoff.fault.scenario.PostgresRestarted;
import com.timeoff.fault.scenario.ProjectionReplayed;
import com.timeoff.fault.scenario.QuorumLost;
import com.timeoff.fault.scenario.ReaderKilled;
import com.timeoff.fault.scenario.RebalanceStorm;
import com.timeoff.fault.scenario.RegistryUnavailableCold;
import com.timeoff.fault.scenario.RegistryUnavailableWarm;
import com.timeoff.fault.scenario.RelayPaused;
import com.timeoff.fault.scenario.ServiceTerminated;
import com.timeoff.fault.system.ClusterStage;
import com.timeoff.fault.system.EmbeddedStage;
import com.timeoff.fault.system.PostgresStage;
import java.util.List;

/** All there is to play. */
final class Repertoire {

    private static final Act<EmbeddedStage> H2 = new Act<>(
            "h2",
            EmbeddedStage::start,
            List.of(
                    new EmployeeServiceKilled(),
                    new BrokerKilled(),
                    new BrokerPaused(),
                    new RegistryUnavailableWarm(),
                    new RegistryUnavailableCold(),
                    new ManagerKilledBeforeOffsetCommit(),
                    new ManagerKilledBeforeOutboxMark(),
                    new ReaderKilled(),
                    new ProjectionReplayed(),
                    new PoisonUnderLoad(),
                    new HostileClients(),
                    new DecisionRace(),
                    new ServiceTerminated(PartName.EMPLOYEE),
                    new ServiceTerminated(PartName.MANAGER),
                    new ServiceTerminated(PartName.READER),
                    new DiskFull()));

    private static final Act<PostgresStage> POSTGRES = new Act<>(
            "postgres",
            PostgresStage::start,
            List.of(new RelayPaused(), new PostgresRestarted(), new RebalanceStorm(), new InstanceKilled()));

    private static final Act<ClusterStage> CLUSTER =
            new Act<>("cluster", ClusterStage::start, List.of(new LeaderKilled(), new QuorumLost()));

    static final List<Act<?>> ALL = List.of(H2, POSTGRES, CLUSTER);

    private Repertoire() {}
}
