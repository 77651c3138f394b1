package com.timeoff.system.fault;

import com.timeoff.launcher.PartName;
import com.timeoff.system.fault.nemesis.BrokerKilled;
import com.timeoff.system.fault.nemesis.BrokerPaused;
import com.timeoff.system.fault.nemesis.DecisionRace;
import com.timeoff.system.fault.nemesis.DiskFull;
import com.timeoff.system.fault.nemesis.EmployeeServiceKilled;
import com.timeoff.system.fault.nemesis.HostileClients;
import com.timeoff.system.fault.nemesis.InstanceKilled;
import com.timeoff.system.fault.nemesis.LeaderKilled;
import com.timeoff.system.fault.nemesis.ManagerKilledBeforeOffsetCommit;
import com.timeoff.system.fault.nemesis.ManagerKilledBeforeOutboxMark;
import com.timeoff.system.fault.nemesis.PoisonUnderLoad;
import com.timeoff.system.fault.nemesis.PostgresRestarted;
import com.timeoff.system.fault.nemesis.ProjectionReplayed;
import com.timeoff.system.fault.nemesis.QuorumLost;
import com.timeoff.system.fault.nemesis.ReaderKilled;
import com.timeoff.system.fault.nemesis.RebalanceStorm;
import com.timeoff.system.fault.nemesis.RegistryUnavailableCold;
import com.timeoff.system.fault.nemesis.RegistryUnavailableWarm;
import com.timeoff.system.fault.nemesis.RelayPaused;
import com.timeoff.system.fault.nemesis.ServiceTerminated;
import com.timeoff.system.fault.stage.ClusterStage;
import com.timeoff.system.fault.stage.EmbeddedStage;
import com.timeoff.system.fault.stage.PostgresStage;
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
