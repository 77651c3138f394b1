package com.timeoff.fault.check;

import com.timeoff.fault.history.Position;
import java.util.HashMap;
import java.util.Map;

/** How far each partition is; it only ever goes on. */
final class RisingPositions {

    private final Map<String, Long> last = new HashMap<>();

    boolean rises(Position position) {
        var before = last.put(Integer.toString(position.partition()), position.offset());
        return before == null || before < position.offset();
    }

    /** The id of an event, such as {@code 0-41_1-17_c0-8}: no partition falls back, and one goes on. */
    boolean rise(String eventId) {
        var before = Map.copyOf(last);
        for (var pair : eventId.split("_")) {
            var dash = pair.indexOf('-');
            last.put(pair.substring(0, dash), Long.valueOf(pair.substring(dash + 1)));
        }
        return !last.equals(before)
                && before.entrySet().stream().allMatch(it -> last.getOrDefault(it.getKey(), -1L) >= it.getValue());
    }
}
