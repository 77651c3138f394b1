package com.timeoff.fault.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * An approval is refused, since the leave overlaps leave that is approved.
 *
 * @param overlaps the applications of that leave
 */
public record OverlapProblem(List<UUID> overlaps) {

    private static final String TYPE = "urn:timeoff:problem:overlaps-approved-leave";

    /** Empty if it is another answer. */
    public static Optional<OverlapProblem> of(HttpReply answer) {
        if (answer.status() != 409 || !answer.text("type").equals(TYPE)) {
            return Optional.empty();
        }
        var named = StreamSupport.stream(answer.body().path("overlaps").spliterator(), false)
                .map(LeaveJson::id)
                .toList();
        return Optional.of(new OverlapProblem(named));
    }
}
