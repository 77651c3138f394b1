package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import com.timeoff.testing.security.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaveAuthorizationTest {

    @ParameterizedTest
    @CsvSource({
        // person, applicant, department, sees, decides
        "alice, alice, IT, true, false",
        "alice, alice, OPS, true, false",
        "alice, bob, IT, false, false",
        "bob, helen, HR, false, false",
        "mia, alice, IT, true, true",
        "mia, bob, OPS, true, true",
        "mia, alice, HR, false, false",
        "mia, mia, IT, true, false",
        "mia, mia, HR, true, false",
        "hugo, bob, HR, true, true",
        "hugo, helen, HR, true, true",
        "hugo, hugo, HR, true, false",
        "hugo, alice, IT, false, false",
        "helen, alice, IT, true, true",
        "helen, mia, OPS, true, true",
        "helen, helen, HR, true, false",
        "olivia, olivia, OPS, false, false",
        "olivia, alice, IT, false, false"
    })
    void whoSeesAndWhoDecides(String name, String applicant, Department department, boolean sees, boolean decides) {
        var person = People.named(name);
        var application = Samples.received(People.named(applicant).email().toString(), department);

        assertThat(LeaveAuthorization.maySee(person, application)).isEqualTo(sees);
        assertThat(LeaveAuthorization.may(person, Transition.APPROVE, application))
                .isEqualTo(decides);
    }

    /** A dotless i is none, whatever is said of it by who ignores case. */
    @Test
    void whoIsCalledAlmostTheSameIsAnother() {
        var almost = Samples.received("al\u0131ce@example.com", Department.HR);

        assertThat(LeaveAuthorization.maySee(People.ALICE, almost)).isFalse();
    }
}
