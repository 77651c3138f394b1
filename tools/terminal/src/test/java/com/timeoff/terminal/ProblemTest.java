package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void badInputIsToldFieldByField() {
        assertThatThrownBy(() -> answer(400, null, """
                        {"title":"Bad Request","detail":"The request is not valid.","errors":[
                        {"field":"empDepartment","message":"must be one of HR, IT, OPS"}]}""").orFail())
                .hasMessage("The request is not valid.\n  empDepartment: must be one of HR, IT, OPS");
    }

    @Test
    void whatIsAwayIsToldWithWhenToComeBack() {
        Problem problem = Problem.in(
                answer(503, "5", "{\"type\":\"urn:timeoff:problem:outcome-unknown\",\"detail\":\"It is not known.\"}"));
        assertThat(problem.lines()).containsExactly("It is not known.", "Try again in 5 s.");
    }

    @Test
    void whatIsNoProblemDocumentIsToldBriefly() {
        assertThat(Problem.in(answer(502, "soon", "<html>Bad Gateway</html>")).lines())
                .containsExactly("http://localhost:8082 answered 502.");
        assertThat(Problem.in(answer(404, null, "{\"title\":\"Not Found\"}")).lines())
                .containsExactly("Not Found.");
        assertThat(Problem.in(answer(500, null, "")).lines()).hasSize(1);
    }

    private static ServiceResponse answer(int status, @Nullable String retryAfter, String body) {
        return new ServiceResponse(URI.create("http://localhost:8082"), status, retryAfter, body);
    }
}
