package com.timeoff.core.security.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.timeoff.core.person.Person;
import com.timeoff.core.security.password.DemoUsers;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** Sign-ins of one person at the same time. */
class BrowserSessionsTest {

    private static final Person MIA = DemoUsers.ALL.get(2).person();

    private final BrowserSessions sessions = new BrowserSessions(Clock.systemUTC());

    @Test
    void whileOneBeginsOthersMayFillThePlaces() {
        var session = new MockHttpSession() {
            @Override
            public void setAttribute(String name, Object value) {
                IntStream.range(0, 10).forEach(it -> begin(new MockHttpServletRequest()));
                super.setAttribute(name, value);
            }
        };
        var request = new MockHttpServletRequest() {
            @Override
            public HttpSession getSession() {
                setSession(session);
                return session;
            }
        };

        assertThatCode(() -> begin(request)).doesNotThrowAnyException();
        assertThat(sessions.containsContext(request)).isTrue();
    }

    @Test
    void whatTheContainerHasInvalidatedIsForgotten() {
        var forgotten = new ArrayList<BrowserSession>();
        var session = new MockHttpSession();
        var mine = new BrowserSession(MIA, Instant.MAX, session, forgotten::add);
        session.invalidate();

        mine.end();

        assertThat(forgotten).containsExactly(mine);
        assertThat(mine.holdsAt(Instant.now())).isFalse();
    }

    private void begin(MockHttpServletRequest request) {
        sessions.begin(request, MIA, Instant.MAX);
    }
}
