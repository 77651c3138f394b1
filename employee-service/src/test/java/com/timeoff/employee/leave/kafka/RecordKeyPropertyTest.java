package com.timeoff.employee.leave.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.employee.leave.LeaveApplication;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RecordKeyPropertyTest {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND = 253_402_300_799L; // Of the year 9999.

    /** Whoever reads {@code email-ticks} finds both in it, whatever hyphens the address has. */
    @Property(tries = 1000)
    void namesWhoAndWhen(
            @ForAll("emails") String email,
            @ForAll @LongRange(min = -62_135_596_800L, max = LAST_SECOND) long second,
            @ForAll @IntRange(max = 9_999_999) int tick) {
        var submittedAt = Instant.ofEpochSecond(second, tick * 100L);
        var leave = new RequestedLeave(EmailAddress.of(email), Department.IT, 8, LocalDate.of(2026, 12, 1));

        var key = LeaveApplicationReceivedMapper.key(
                new LeaveApplication(new UUID(0, 1), leave, null, leave.email(), submittedAt));

        var hyphen = key.lastIndexOf('-');
        var ticks = Long.parseLong(key.substring(hyphen + 1));
        assertThat(key.substring(0, hyphen)).isEqualTo(email);
        assertThat(ticks).isBetween(0L, DotNetTicks.MAX);
        assertThat(Instant.ofEpochSecond(FIRST_SECOND + ticks / 10_000_000, ticks % 10_000_000 * 100))
                .isEqualTo(submittedAt);
    }

    @Provide
    Arbitrary<String> emails() {
        return Arbitraries.strings()
                .withChars("a0-_.+\u00e4")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(it -> it + "@ex-1.example-2");
    }
}
