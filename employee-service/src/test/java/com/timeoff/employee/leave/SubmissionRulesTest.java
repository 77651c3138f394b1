package com.timeoff.employee.leave;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionRulesTest {

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

        assertThat(SubmissionRules.maySubmitFor(People.named(person), email)).isEqualTo(allowed);
    }
}
