package com.timeoff.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.terminal.ServerSentEvents.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {

    @Test
    void whatTheReaderSends() throws IOException {
        var heartbeat = "{\"everyMs\":15000}";
        assertThat(events("event:heartbeat\nid:0-41\ndata:" + heartbeat
                        + "\n\nevent:result\nid:0-42\ndata:{\"a\":1}\n\nevent:heartbeat\ndata:" + heartbeat + "\n\n"))
                .containsExactly(
                        new Event("0-41", "heartbeat", heartbeat),
                        new Event("0-42", "result", "{\"a\":1}"),
                        new Event("0-42", "heartbeat", heartbeat));
    }

    @Test
    void whatTheStandardAllows() throws IOException {
        assertThat(events("data: one\r\ndata:two\r\ndata\r\nunknown: x\r\nid: 7\r\n\r\ndata:  three\r\n\r\n"))
                .containsExactly(new Event("7", "", "one\ntwo\n"), new Event("7", "", " three"));
        assertThat(events(":only a comment\n\n\n\nretry: 10\n\n")).isEmpty();
        assertThat(events("data:ä:ö\n\n")).containsExactly(new Event("", "", "ä:ö"));
    }

    @Test
    void whatBreaksOffDoesNotCount() throws IOException {
        assertThat(events("id:1\ndata:whole\n\nid:2\ndata:half")).containsExactly(new Event("1", "", "whole"));
        assertThat(events("id:1\ndata:whole\n\nid:2\ndata:half\n")).hasSize(1);
    }

    private static List<Event> events(String text) throws IOException {
        List<Event> all = new ArrayList<>();
        try (ServerSentEvents stream = new ServerSentEvents(new ByteArrayInputStream(text.getBytes(UTF_8)))) {
            for (Event event = stream.next(); event != null; event = stream.next()) {
                all.add(event);
            }
        }
        return all;
    }
}
