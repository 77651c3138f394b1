package com.timeoff.employee.leave.kafka;

import com.timeoff.core.kafka.OutgoingEvent;
import com.timeoff.employee.leave.LeaveApplication;
import com.timeoff.employee.leave.LeaveRequest;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

    /** Never sent: only its schemas and its topic are of interest. */
    @Bean
    OutgoingEvent example() {
        var request = new LeaveRequest("alice@example.com", Department.IT, 8, LocalDate.EPOCH, null);
        var application = new LeaveApplication(new UUID(0, 0), request, Instant.EPOCH);
        return new OutgoingEvent(
                Topics.LEAVE_APPLICATIONS,
                LeaveApplicationReceivedMapper.key(application),
                LeaveApplicationReceivedMapper.value(application));
    }
}
