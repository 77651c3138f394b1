package com.timeoff.reader.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.testing.security.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaveTest {

    @ParameterizedTest
    @CsvSource({
        "alice, alice, IT, true",
        "alice, alice, OPS, true",
        "alice, bob, IT, false",
        "bob, hugo, HR, false",
        "mia, mia, IT, true",
        "mia, mia, HR, true",
        "mia, alice, IT, true",
        "mia, bob, OPS, true",
        "mia, bob, HR, false",
        "hugo, helen, HR, true",
        "hugo, alice, IT, false",
        "helen, helen, HR, true",
        "helen, alice, OPS, true",
        "olivia, olivia, OPS, false",
        "olivia, alice, IT, false"
    })
    void isSeenByWhomItIsWhoManagesTheDepartmentAndHr(
            String person, String applicant, Department department, boolean seen) {
        var result = SomeResult.of(0, 0, People.named(applicant).email().toString(), department, Decision.APPROVED);

        assertThat(result.isIn(LeaveScope.of(People.named(person)))).isEqualTo(seen);
    }

    /** A dotless i is none, whatever is said of it by who ignores case. */
    @Test
    void whoIsCalledAlmostTheSameIsAnother() {
        var almost = SomeResult.of(0, 0, "al\u0131ce@example.com", Department.HR, Decision.APPROVED);

        assertThat(almost.isIn(LeaveScope.of(People.ALICE))).isFalse();
    }
}
