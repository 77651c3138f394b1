package com.timeoff.core.security.browser;

import com.timeoff.core.person.Person;
import com.timeoff.core.security.authentication.SessionValidity;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.function.Consumer;

/** Who is signed in with a browser, in its session. The container says when that is no more, whatever ended it. */
final class BrowserSession implements SessionValidity, HttpSessionBindingListener {

    private final Person person;
    private final Instant end;
    private final HttpSession session;
    private final Consumer<BrowserSession> whenEnded;
    private volatile boolean over;

    /** @param end when it is over at the latest */
    BrowserSession(Person person, Instant end, HttpSession session, Consumer<BrowserSession> whenEnded) {
        this.person = person;
        this.end = end;
        this.session = session;
        this.whenEnded = whenEnded;
    }

    Person person() {
        return person;
    }

    @Override
    public boolean holdsAt(Instant moment) {
        return !over && moment.isBefore(end);
    }

    @Override
    public boolean isOfBrowser() {
        return true;
    }

    void end() {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            ended(); // Something else has invalidated it.
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        ended();
    }

    private void ended() {
        over = true;
        whenEnded.accept(this);
    }
}
