package com.timeoff.testing.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.ControlledInfrastructure;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.TopicWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pulsar.kafka.shade.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * In one running service, each component of its readiness goes down, with what it stands for, and up again. A component
 * that nothing here brings down fails it: nobody would know whether it tells the truth.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class ReadinessContract {

    private static final String TOPIC = Topics.LEAVE_APPLICATIONS;
    private static final String HELD_UP = "Records wait, still trying";
    private static final String TAKEN_IN_AGAIN = "Records are taken in again";

    private final int port = FreePorts.next();
    private final Readiness readiness = new Readiness(port);
    private final Class<?> application;
    private final Set<String> components;

    /** @param components what its readiness consists of */
    protected ReadinessContract(Class<?> application, Set<String> components) {
        this.application = application;
        this.components = components;
    }

    @Test
    void eachComponentGoesDownAndComesUpAgain(@TempDir Path folder, CapturedOutput log) throws Exception {
        try (var infrastructure = new ControlledInfrastructure(folder);
                var service = SpringApplication.run(application, arguments(infrastructure))) {
            assertThat(readiness.components().keySet()).isEqualTo(components);
            var database = infrastructure.startDatabase();
            var registry = infrastructure.startRegistry();
            var broker = infrastructure.startBroker();
            readiness.awaitReady();

            broker.pause();
            readiness.awaitDown("kafka");
            broker.resume();
            readiness.awaitReady();

            database.close();
            readiness.awaitDown("db");
            infrastructure.startDatabase();
            readiness.awaitReady();

            var refused = recordOfANewSchema("Refused", infrastructure);
            registry.kill();
            write(refused, infrastructure);
            readiness.awaitDown("ingestion");
            registry = infrastructure.startRegistry();
            readiness.awaitReady();

            var unanswered = recordOfANewSchema("Unanswered", infrastructure);
            registry.pause();
            write(unanswered, infrastructure);
            readiness.awaitDown("ingestion");
            registry.resume();
            readiness.awaitReady();

            AvailabilityChangeEvent.publish(service, ReadinessState.REFUSING_TRAFFIC);
            readiness.awaitDown("readinessState");
            AvailabilityChangeEvent.publish(service, ReadinessState.ACCEPTING_TRAFFIC);
            readiness.awaitReady();
        }
        assertThat(readiness.healed()).isEqualTo(components);
        var outages = components.contains("ingestion") ? 2 : 0;
        assertThat(log.toString().split(HELD_UP, -1)).hasSize(1 + outages);
        assertThat(log.toString().split(TAKEN_IN_AGAIN, -1)).hasSize(1 + outages);
    }

    private String[] arguments(ControlledInfrastructure infrastructure) {
        return Stream.concat(
                        infrastructure.arguments(),
                        Stream.of(
                                "--server.port=" + port,
                                "--timeoff.security.demo-users=true",
                                "--timeoff.startup.timeout=1s",
                                "--timeoff.ingestion.max-retry-interval=1s",
                                "--timeoff.ingestion.batch-timeout=2s"))
                .toArray(String[]::new);
    }

    /** Registered already, but no service has seen it. */
    private static byte[] recordOfANewSchema(String field, ControlledInfrastructure infrastructure) {
        var ours = LeaveApplicationReceived.getClassSchema().toString();
        var more = "\"fields\":[{\"name\":\"" + field + "\",\"type\":[\"null\",\"string\"],\"default\":null},";
        return new ConfluentAvro(infrastructure.registryUrl())
                .value(
                        TOPIC,
                        new Schema.Parser().parse(ours.replace("\"fields\":[", more)),
                        Map.of(
                                "EmpEmail",
                                "olga@example.com",
                                "EmpDepartment",
                                "OPS",
                                "LeaveDurationInHours",
                                8,
                                "LeaveStartDateTicks",
                                DotNetTicks.ofDate(LocalDate.EPOCH)));
    }

    private static void write(byte[] value, ControlledInfrastructure infrastructure) {
        try (var writer = new TopicWriter(infrastructure.bootstrapServers())) {
            writer.write(TOPIC, Department.OPS.partition(), null, value);
        }
    }
}
