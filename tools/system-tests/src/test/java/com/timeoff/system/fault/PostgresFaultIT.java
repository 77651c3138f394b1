package com.timeoff.system.fault;

import com.timeoff.system.fault.nemesis.InstanceKilled;
import com.timeoff.system.fault.nemesis.PostgresRestarted;
import com.timeoff.system.fault.nemesis.RebalanceStorm;
import com.timeoff.system.fault.nemesis.RelayPaused;
import com.timeoff.system.fault.stage.PostgresStage;
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
