package com.timeoff.fault;

import com.timeoff.fault.scenario.ApprovalRace;
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
import com.timeoff.fault.scenario.NotificationKilled;
import com.timeoff.fault.scenario.OriginalReader;
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
import com.timeoff.fault.scenario.WithdrawalRace;
import com.timeoff.fault.system.BrokerClusterSystem;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;
import java.util.List;

/** All scenarios there are, by the system they run on. */
final class Scenarios {

    static final ScenarioGroup<SingleBrokerSystem> SINGLE = new ScenarioGroup<>(
            "single",
            SingleBrokerSystem.of(1),
            List.of(
                    new EmployeeServiceKilled(),
                    new BrokerKilled(),
                    new BrokerPaused(),
                    new RegistryUnavailableWarm(),
                    new RegistryUnavailableCold(),
                    new ManagerKilledBeforeOffsetCommit(),
                    new ManagerKilledBeforeOutboxMark(),
                    new ReaderKilled(),
                    new NotificationKilled(),
                    new ProjectionReplayed(),
                    new PoisonUnderLoad(),
                    new HostileClients(),
                    new DecisionRace(),
                    new WithdrawalRace(),
                    new OriginalReader(),
                    new ServiceTerminated(PartName.EMPLOYEE),
                    new ServiceTerminated(PartName.MANAGER),
                    new ServiceTerminated(PartName.READER),
                    new PostgresRestarted(),
                    new DiskFull()));

    static final ScenarioGroup<SingleBrokerSystem> REPLICATED = new ScenarioGroup<>(
            "replicated",
            SingleBrokerSystem.of(2),
            List.of(new RelayPaused(), new RebalanceStorm(), new InstanceKilled(), new ApprovalRace()));

    static final ScenarioGroup<BrokerClusterSystem> CLUSTER =
            new ScenarioGroup<>("cluster", BrokerClusterSystem::start, List.of(new LeaderKilled(), new QuorumLost()));

    static final List<ScenarioGroup<?>> ALL = List.of(SINGLE, REPLICATED, CLUSTER);

    private Scenarios() {}
}
