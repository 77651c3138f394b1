package com.timeoff.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What every refusal looks like. */
public final class ProblemAssertions {

    private ProblemAssertions() {}

    /** Bad input, of which this field alone is named. */
    public static void assertInvalid(MvcTestResult result, String field) {
        assertProblem(result, 400);
        assertThat(result)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly(field);
    }

    /** A problem document of that status, which tells nothing of the inside. */
    public static void assertProblem(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("status").isEqualTo(status);
        assertThat(result).bodyText().doesNotContain("com.timeoff", "Exception", "org.springframework");
    }

    /** Whatever came, it was taken with that status or refused as bad input; nothing of ours broke. */
    public static void assertTakenOrRefused(MvcTestResult result, int taken) {
        var status = result.getResponse().getStatus();
        if (status == taken) {
            return;
        }
        assertThat(status).isBetween(400, 499);
        assertProblem(result, status);
        if (status == 400) {
            assertThat(result)
                    .bodyJson()
                    .extractingPath("errors[*].field")
                    .asArray()
                    .isNotEmpty()
                    .doesNotContain("", "null");
        }
    }
}
