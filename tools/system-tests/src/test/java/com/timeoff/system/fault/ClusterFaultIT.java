package com.timeoff.system.fault;

import com.timeoff.system.fault.nemesis.LeaderKilled;
import com.timeoff.system.fault.nemesis.QuorumLost;
import com.timeoff.system.fault.stage.ClusterStage;
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
