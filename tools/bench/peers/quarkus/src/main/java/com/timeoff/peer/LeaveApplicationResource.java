package com.timeoff.peer;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.models.AvroSafety;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.resteasy.reactive.ResponseStatus;

/** As the tutorial's endpoint, but that no thread waits for the acknowledgement. */
@Path("/leave-applications")
public class LeaveApplicationResource {

    static {
        AvroSafety.install();
    }

    private final MutinyEmitter<LeaveApplicationReceived> applications;

    LeaveApplicationResource(@Channel("applications") MutinyEmitter<LeaveApplicationReceived> applications) {
        this.applications = applications;
    }

    @POST
    @ResponseStatus(202)
    public Uni<Queued> submit(Application application) {
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
                null, application.empEmail());
        var place = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(application.empEmail() + '-' + DotNetTicks.ofInstant(now))
                .withPartition(department.partition())
                .build();
        return applications
                .sendMessage(Message.of(event, Metadata.of(place)))
                .map(acknowledged -> new Queued(id, department.partition()));
    }

    public record Application(
            String empEmail, String empDepartment, int leaveDurationInHours, LocalDate leaveStartDate) {}

    public record Queued(UUID applicationId, int partition) {}
}
