package com.timeoff.core.security;

import com.timeoff.core.person.Person;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.function.Consumer;

/** Who is signed in with a browser, in its session. The container says when that is no more, whatever ended it. */
final class BrowserSession implements Admission, HttpSessionBindingListener {

    private final Person person;
    private final Instant end;
    private final HttpSession session;
    private final Consumer<BrowserSession> ended;
    private volatile boolean over;

    /** @param end when it is over at the latest */
    BrowserSession(Person person, Instant end, HttpSession session, Consumer<BrowserSession> ended) {
        this.person = person;
        this.end = end;
        this.session = session;
        this.ended = ended;
    }

    Person person() {
        return person;
    }

    @Override
    public boolean holdsAt(Instant moment) {
        return !over && moment.isBefore(end);
    }

    void end() {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            over = true; // Something else has ended it.
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        over = true;
        ended.accept(this);
    }
}
