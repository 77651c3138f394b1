package com.timeoff.fault;

import com.timeoff.fault.system.BrokerClusterSystem;
import com.timeoff.fault.system.SingleBrokerSystem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** Every scenario in its short form; {@code -Dtimeoff.fault.only=broker-killed,disk-full} runs these alone. */
@Tag("faults")
class FaultIT {

    @Nested
    class Single extends ScenarioTest<SingleBrokerSystem> {

        Single() {
            super(Scenarios.SINGLE);
        }
    }

    @Nested
    class Replicated extends ScenarioTest<SingleBrokerSystem> {

        Replicated() {
            super(Scenarios.REPLICATED);
        }
    }

    @Nested
    class Cluster extends ScenarioTest<BrokerClusterSystem> {

        Cluster() {
            super(Scenarios.CLUSTER);
        }
    }
}
