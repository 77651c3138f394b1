package com.timeoff.manager;

import com.timeoff.testing.readiness.ReadinessContract;
import java.util.Set;

class ReadinessIT extends ReadinessContract {

    ReadinessIT() {
        super(
                ManagerService.class,
                Set.of("readinessState", "kafka", "registry", "partitions", "db", "tables", "ingestion"));
    }
}
