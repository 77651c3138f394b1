package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.Decision;
import com.timeoff.terminal.ServerSentEvents.Event;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which decisions a stream has shown. Most come twice, as a result and as a change, in no certain order; some as one of
 * them only.
 */
final class ShownDecisions {

    /** The two are seconds apart. */
    private static final int MOST = 10_000;

    private final Map<String, String> types = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    /** Whether it is a decision that came as an event of the other type before. */
    boolean isOnceMore(Event event, JsonObject data) {
        String decision = event.isResult() ? approvedOrDeclined(data) : Json.text(data, "change");
        if (Stream.of(Decision.values()).map(Enum::name).noneMatch(decision::equals)) {
            return false;
        }
        String type = types.putIfAbsent(decision + " " + ApplicationRow.id(data), event.type());
        return type != null && !type.equals(event.type());
    }

    private static String approvedOrDeclined(JsonObject result) {
        return (Json.text(result, "approved").equals("true") ? Decision.APPROVED : Decision.DECLINED).name();
    }
}
