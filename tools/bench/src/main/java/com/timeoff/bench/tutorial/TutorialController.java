package com.timeoff.bench.tutorial;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TutorialController {

    private final KafkaTemplate<Object, Object> kafka;
    private final String topic;

    TutorialController(KafkaTemplate<Object, Object> kafka, @Value("${topic}") String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    @PostMapping("/leave-applications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Queued submit(@RequestBody Application application) throws Exception {
        var id = UUID.randomUUID();
        var now = Instant.now();
        var department = Department.named(application.empDepartment()).orElseThrow();
        var event = new LeaveApplicationReceived(
                application.empEmail(),
                department.name(),
                application.leaveDurationInHours(),
                DotNetTicks.ofDate(application.leaveStartDate()),
                id.toString(),
                now.truncatedTo(ChronoUnit.MILLIS),
                null,
                application.empEmail());
        var key = application.empEmail() + '-' + DotNetTicks.ofInstant(now);
        var sent = kafka.send(topic, department.partition(), key, event).get(10, TimeUnit.SECONDS);
        return new Queued(
                id, topic, department.partition(), sent.getRecordMetadata().offset());
    }

    record Application(String empEmail, String empDepartment, int leaveDurationInHours, LocalDate leaveStartDate) {}

    record Queued(UUID applicationId, String topic, int partition, long offset) {}
}
