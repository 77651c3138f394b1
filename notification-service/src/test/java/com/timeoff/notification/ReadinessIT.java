package com.timeoff.notification;

import com.timeoff.testing.readiness.ReadinessContract;
import java.util.Set;
import org.junit.jupiter.api.Tag;

@Tag("faults")
class ReadinessIT extends ReadinessContract {

    ReadinessIT() {
        super(NotificationService.class, Set.of("readinessState", "kafka", "registry", "db", "tables", "ingestion"));
    }
}
