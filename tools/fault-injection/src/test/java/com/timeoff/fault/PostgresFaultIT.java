package com.timeoff.fault;

import com.timeoff.fault.scenario.InstanceKilled;
import com.timeoff.fault.scenario.PostgresRestarted;
import com.timeoff.fault.scenario.RebalanceStorm;
import com.timeoff.fault.scenario.RelayPaused;
import com.timeoff.fault.system.PostgresStage;
import org.junit.jupiter.api.Test;

class PostgresFaultIT extends FaultTest<PostgresStage> {

    PostgresFaultIT() {
        super(PostgresStage::start);
    }

    @Test
    void relayPaused() throws Exception {
        play(new RelayPaused());
    }

    @Test
    void postgresRestarted() throws Exception {
        play(new PostgresRestarted());
    }

    @Test
    void rebalanceStorm() throws Exception {
        play(new RebalanceStorm());
    }

    @Test
    void instanceKilled() throws Exception {
        play(new InstanceKilled());
    }
}
