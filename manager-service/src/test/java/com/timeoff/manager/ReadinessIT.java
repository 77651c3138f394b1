package com.timeoff.manager;

import com.timeoff.testing.ReadinessContract;
import java.util.Set;

class ReadinessIT extends ReadinessContract {

    ReadinessIT() {
        super(
                ManagerService.class,
                Set.of("readinessState", "kafka", "registry", "partitions", "db", "tables", "ingestion"));
    }
}
