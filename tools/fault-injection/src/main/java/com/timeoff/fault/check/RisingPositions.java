package com.timeoff.fault.check;

import com.timeoff.fault.history.Position;
import java.util.HashMap;
import java.util.Map;

/** How far each partition is; it only ever goes on. */
final class RisingPositions {

    private final Map<Integer, Long> last = new HashMap<>();

    boolean rises(Position position) {
        var before = last.put(position.partition(), position.offset());
        return before == null || before < position.offset();
    }

    /** The id of an event, such as {@code 0-41_1-17}: no partition falls back, and one goes on. */
    boolean rise(String eventId) {
        var before = Map.copyOf(last);
        for (var pair : eventId.split("_")) {
            var dash = pair.indexOf('-');
            var partition = Integer.valueOf(pair.substring(0, dash));
            last.put(partition, Long.valueOf(pair.substring(dash + 1)));
        }
        return !last.equals(before)
                && before.entrySet().stream().allMatch(it -> last.getOrDefault(it.getKey(), -1L) >= it.getValue());
    }
}
