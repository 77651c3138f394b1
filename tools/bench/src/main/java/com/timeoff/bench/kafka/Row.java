package com.timeoff.bench.kafka;

import TimeOff.Models.LeaveApplicationProcessed;
import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.models.Decision;
import com.timeoff.models.DotNetTicks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** How a record becomes a row of the table in which its service keeps it. */
public interface Row {

    String insert();

    @Nullable Object[] columns(ConsumerRecord<byte[], byte[]> record);

    /** As the manager-service keeps it. */
    static Row application() {
        return new Application(WireFormat.reader(LeaveApplicationReceived.class));
    }

    /** As the result-reader-service keeps it. */
    static Row result() {
        return new Result(WireFormat.reader(LeaveApplicationProcessed.class));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable CharSequence text) {
        return text == null ? null : text.toString();
    }

    record Application(SpecificDatumReader<LeaveApplicationReceived> reader) implements Row {

        @Override
        public String insert() {
            return """
                    insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                        leave_start_date, note, submitted_at, source_partition, source_offset, status)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING') on conflict do nothing""";
        }

        @Override
        public @Nullable Object[] columns(ConsumerRecord<byte[], byte[]> record) {
            var value = WireFormat.read(record.value(), reader);
            return new @Nullable Object[] {
                UUID.fromString(value.getApplicationId().toString()),
                value.getEmpEmail().toString(),
                value.getEmpDepartment().toString(),
                value.getLeaveDurationInHours(),
                DotNetTicks.toDate(value.getLeaveStartDateTicks()),
                text(value.getNote()),
                utc(value.getSubmittedAt()),
                record.partition(),
                record.offset()
            };
        }
    }

    record Result(SpecificDatumReader<LeaveApplicationProcessed> reader) implements Row {

        @Override
        public String insert() {
            return """
                    insert into leave_result (application_id, source_partition, source_offset, emp_email, department,
                        duration_hours, start_date, approved, processed_by, manager_comment, processed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
        }

        @Override
        public @Nullable Object[] columns(ConsumerRecord<byte[], byte[]> record) {
            var value = WireFormat.read(record.value(), reader);
            return new @Nullable Object[] {
                UUID.fromString(value.getApplicationId().toString()),
                record.partition(),
                record.offset(),
                value.getEmpEmail().toString(),
                value.getEmpDepartment().toString(),
                value.getLeaveDurationInHours(),
                DotNetTicks.toDate(value.getLeaveStartDateTicks()),
                Decision.APPROVED.result().contentEquals(value.getResult()),
                value.getProcessedBy().toString(),
                text(value.getComment()),
                utc(value.getProcessedAt())
            };
        }
    }
}
