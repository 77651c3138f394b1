package com.timeoff.system.fault;

import com.timeoff.system.fault.nemesis.BrokerKilled;
import com.timeoff.system.fault.nemesis.BrokerPaused;
import com.timeoff.system.fault.nemesis.EmployeeServiceKilled;
import com.timeoff.system.fault.stage.H2Stage;
import org.junit.jupiter.api.Test;

class H2FaultIT extends FaultTest<H2Stage> {

    H2FaultIT() {
        super(H2Stage::start);
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
}
