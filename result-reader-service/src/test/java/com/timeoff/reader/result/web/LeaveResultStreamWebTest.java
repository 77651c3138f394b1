package com.timeoff.reader.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(
        controllers = {LeaveResultStreamController.class, LeaveResultController.class},
        properties = "timeoff.stream.max-subscribers=1")
@OnFakes
class LeaveResultStreamWebTest {

    private static final String PATH = "/leave-application-results/stream";

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "0-", "0-1_0-1", "-"})
    void aLastEventIdIsOneOfOurs(String lastEventId) {
        var result = mvc.get().uri(PATH).header("Last-Event-ID", lastEventId).exchange();

        assertProblem(result, 400);
        assertThat(result)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("Last-Event-ID");
    }

    @Test
    void whatHttpRefusesIsAProblemDocument() {
        assertProblem(mvc.post().uri(PATH).exchange(), 405);
        assertProblem(mvc.get().uri(PATH).accept(MediaType.APPLICATION_JSON).exchange(), 406);
    }

    @Test
    void aHeadIsNoStream() {
        assertThat(mvc.head().uri(PATH).exchange())
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM);
    }

    @Test
    void whoFindsNoPlaceIsToldWhenToComeBack() {
        var first = mvc.get().uri(PATH).asyncExchange();
        assertThat(first.getRequest().isAsyncStarted()).isTrue();

        var second = mvc.get().uri(PATH).accept(MediaType.TEXT_EVENT_STREAM).exchange();

        assertProblem(second, 503);
        assertThat(second).hasHeader("Retry-After", "5");
        assertThat(second).bodyJson().extractingPath("type").isEqualTo("urn:timeoff:problem:too-many-subscribers");
    }

    private static void assertProblem(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("status").isEqualTo(status);
        assertThat(result).bodyText().doesNotContain("com.timeoff", "Exception", "org.springframework");
    }
}
