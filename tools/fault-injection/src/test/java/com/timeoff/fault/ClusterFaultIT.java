package com.timeoff.fault;

import com.timeoff.fault.scenario.LeaderKilled;
import com.timeoff.fault.scenario.QuorumLost;
import com.timeoff.fault.system.ClusterStage;
import org.junit.jupiter.api.Test;

class ClusterFaultIT extends FaultTest<ClusterStage> {

    ClusterFaultIT() {
        super(ClusterStage::start);
    }

    @Test
    void leaderKilled() throws Exception {
        play(new LeaderKilled());
    }

    @Test
    void quorumLost() throws Exception {
        play(new QuorumLost());
    }
}
