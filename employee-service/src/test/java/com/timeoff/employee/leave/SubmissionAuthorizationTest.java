package com.timeoff.employee.leave;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.testing.security.People;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubmissionAuthorizationTest {

    @ParameterizedTest
    @CsvSource({
        "alice, alice, true",
        "alice, bob, false",
        "alice, mia, false",
        "mia, mia, true",
        "mia, alice, false",
        "hugo, hugo, true",
        "hugo, bob, false",
        "helen, helen, true",
        "helen, alice, true",
        "helen, mia, true",
        "olivia, olivia, false",
        "olivia, alice, false"
    })
    void oneselfAndForHrAnybody(String person, String applicant, boolean allowed) {
        var email = People.named(applicant).email();

        assertThat(SubmissionAuthorization.maySubmitFor(People.named(person), email))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "alice, alice, IT, true",
        "alice, alice, HR, false",
        "alice, alice, OPS, false",
        // Not even from one that she manages.
        "mia, mia, IT, true",
        "mia, mia, OPS, false",
        "hugo, hugo, HR, true",
        "hugo, hugo, IT, false",
        "helen, helen, HR, true",
        "helen, helen, OPS, false",
        "helen, alice, IT, true",
        "helen, alice, HR, true"
    })
    void theOwnFromTheOwnDepartment(String person, String applicant, Department department, boolean allowed) {
        var email = People.named(applicant).email();

        assertThat(SubmissionAuthorization.maySubmitFrom(People.named(person), email, department))
                .isEqualTo(allowed);
    }

    /** As with an issuer whose tokens do not say it. */
    @ParameterizedTest
    @EnumSource(Department.class)
    void fromAnywhereWhereItIsNotKnown(Department department) {
        var somebody = new Person(EmailAddress.of("eva@example.com"), null, null, Set.of(), Role.EMPLOYEE);

        assertThat(SubmissionAuthorization.maySubmitFrom(somebody, somebody.email(), department))
                .isTrue();
    }
}
