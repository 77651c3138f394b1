package com.timeoff.terminal;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">HTML</a>
 */
final class ServerSentEvents implements Closeable {

    private final BufferedReader lines;
    private String lastId = "";

    ServerSentEvents(InputStream in) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The next event, or null at the end: one that is not complete does not count. */
    @Nullable Event next() throws IOException {
        String type = "";
        List<String> data = new ArrayList<>();
        boolean empty = true;
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.isEmpty()) {
                if (!empty) {
                    return new Event(lastId, type, String.join("\n", data));
                }
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "id" -> lastId = value;
                case "event" -> type = value;
                case "data" -> data.add(value);
                default -> {
                    continue;
                }
            }
            empty = false;
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /**
     * @param id to go on behind this event with
     * @param type {@code result} or {@code change}, or another where the event is only there to tell the id
     */
    record Event(String id, String type, String data) {

        boolean isResult() {
            return type.equals("result");
        }

        boolean isChange() {
            return type.equals("change");
        }
    }
}
