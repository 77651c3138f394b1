package com.timeoff.employee;

import com.timeoff.testing.readiness.ReadinessContract;
import java.util.Set;
import org.junit.jupiter.api.Tag;

@Tag("faults")
class ReadinessIT extends ReadinessContract {

    ReadinessIT() {
        super(EmployeeService.class, Set.of("readinessState", "kafka", "registry", "partitions"));
    }
}
