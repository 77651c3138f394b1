package com.timeoff.manager.leave.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaveApplicationReceivedMapperTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final long TICKS = DotNetTicks.ofDate(START);
    private static final UUID ID = UUID.fromString("7d3fd2a1-6f4b-4b52-9d3c-0a4f5e6b7c8d");
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00.123Z");

    @Test
    void takesEveryField() {
        var read = translate(new LeaveApplicationReceived(
                "Alice@Example.com", "it", 8, TICKS, ID.toString(), AT, "a note", " Helen@Example.com "));

        assertThat(read)
                .isEqualTo(new ReceivedApplication(
                        ID,
                        new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, START),
                        "a note",
                        AT,
                        EmailAddress.of("helen@example.com"),
                        1,
                        42));
    }

    @Test
    void knowsAPersonHoweverTheNameIsSpelled() {
        var read = translate(new LeaveApplicationReceived(
                " Alice@Example.com\u00a0\u3000", "it", 8, TICKS, ID.toString(), AT, null, null));

        assertThat(read.leave().email()).isEqualTo(EmailAddress.of("alice@example.com"));
    }

    @Test
    void whatSteersATerminalIsReplacedInANote() {
        var read = translate(new LeaveApplicationReceived(
                "alice@example.com", "IT", 8, TICKS, ID.toString(), AT, "a \u009b31m\tsea", null));

        assertThat(read.note()).isEqualTo("a \ufffd31m\tsea");
    }

    @Test
    void version1HasTheIdOfItsPosition() {
        var read = translate(
                new LeaveApplicationReceived("alice@example.com", "IT", 8, TICKS + 7, null, null, null, null));

        assertThat(read.id())
                .isEqualTo(ApplicationIds.ofPosition(
                        "leave-applications",
                        1,
                        42,
                        new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, START)));
        assertThat(read.leave().startDate()).isEqualTo(START);
        assertThat(read.submittedAt()).isNull();
        assertThat(read.submittedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', IT, 8, 0, , EmpEmail",
        "somebody, IT, 8, 0, , EmpEmail",
        "mia@example.com\u200b, IT, 8, 0, , EmpEmail",
        "mi\u00a0a@example.com, IT, 8, 0, , EmpEmail",
        "a@example.com, SALES, 8, 0, , EmpDepartment",
        "a@example.com, IT, 0, 0, , LeaveDurationInHours",
        "a@example.com, IT, -8, 0, , LeaveDurationInHours",
        "a@example.com, IT, 2001, 0, , LeaveDurationInHours",
        "a@example.com, IT, 8, -1, , LeaveStartDateTicks",
        "a@example.com, IT, 8, 9223372036854775807, , LeaveStartDateTicks",
        "a@example.com, IT, 8, 0, no-uuid, ApplicationId",
        "a@example.com, IT, 8, 0, 1-1-1-1-1, ApplicationId"
    })
    void refusesWhatBreaksTheRules(String email, String department, int hours, long ticks, String id, String field) {
        var value = new LeaveApplicationReceived(email, department, hours, ticks, id, null, null, null);

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> translate(value))
                .withMessageContaining(field);
    }

    /** Of the suite's own making: it belongs to one application only. */
    @Test
    void refusesAnIdThatIsAnothers() {
        var leave = new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, START);
        var id = ApplicationIds.named("alice's", leave).toString();

        assertThat(translate(new LeaveApplicationReceived("Alice@example.com", "it", 8, TICKS, id, AT, null, null))
                        .id())
                .hasToString(id);
        for (var other : List.of(
                new LeaveApplicationReceived("bob@example.com", "IT", 8, TICKS, id, AT, null, null),
                new LeaveApplicationReceived("alice@example.com", "HR", 8, TICKS, id, AT, null, null),
                new LeaveApplicationReceived("alice@example.com", "IT", 80, TICKS, id, AT, null, null),
                new LeaveApplicationReceived("alice@example.com", "IT", 8, 0L, id, AT, null, null))) {
            assertThatExceptionOfType(UnreadableRecordException.class)
                    .isThrownBy(() -> translate(other))
                    .withMessageContaining("ApplicationId belongs to another application");
        }
    }

    @Test
    void refusesTextThatTheDatabaseCannotHold() {
        for (var note : new String[] {"x".repeat(501), "nul \0"}) {
            var value = new LeaveApplicationReceived("a@example.com", "IT", 8, 0L, null, null, note, null);

            assertThatExceptionOfType(UnreadableRecordException.class)
                    .isThrownBy(() -> translate(value))
                    .withMessageContaining("Note");
        }
    }

    @Test
    void refusesATimeThatTheDatabaseCannotHold() {
        var value = new LeaveApplicationReceived(
                "a@example.com", "IT", 8, 0L, null, Instant.ofEpochMilli(Long.MIN_VALUE), null, null);

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> translate(value))
                .withMessageContaining("SubmittedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "helen", "helen@example.com\u200b"})
    void refusesASubmitterWhoIsNone(String submittedBy) {
        var value = new LeaveApplicationReceived("a@example.com", "IT", 8, 0L, null, null, null, submittedBy);

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> translate(value))
                .withMessageContaining("SubmittedBy");
    }

    /** One without a submitter was written by a service of before, which may send it again. */
    @Test
    void whoSubmittedItMakesItNoOther() {
        var without =
                translate(new LeaveApplicationReceived("a@example.com", "IT", 8, 0L, ID.toString(), AT, "n", null));
        var with = translate(
                new LeaveApplicationReceived("a@example.com", "IT", 8, 0L, ID.toString(), AT, "n", "a@example.com"));

        assertThat(with.isCopyOf(without)).isTrue();
        assertThat(without.isCopyOf(with)).isTrue();
    }

    private static ReceivedApplication translate(LeaveApplicationReceived value) {
        var source = new ConsumerRecord<byte[], byte[]>("leave-applications", 1, 42, null, null);
        return LeaveApplicationReceivedMapper.map(value, source);
    }
}
