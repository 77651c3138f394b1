package com.timeoff.employee.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.http.NonBlockingResponses;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class NonBlockingResponseWriterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void oneThatCannotBeWrittenEndsTheRequestToo() throws IOException {
        request.setAsyncSupported(true);
        var answer = new CompletableFuture<ResponseEntity<?>>();
        new NonBlockingResponseWriter(new JsonMapper())
                .send(request, NonBlockingResponses.nonBlocking(response), answer);
        assertThat(request.isAsyncStarted()).isTrue();

        answer.complete(ResponseEntity.ok(new Broken()));

        assertThat(request.isAsyncStarted()).isFalse();
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private static final class Broken {

        public String getNothing() {
            throw new IllegalStateException();
        }
    }
}
