package com.timeoff.fault.history;

import com.timeoff.fault.client.Revision;
import com.timeoff.models.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param by an e-mail address
 */
public record RequestedChange(
        ChangeType type, String by, @Nullable String comment) {

    /** What must have been asked for. */
    public static RequestedChange of(Revision made) {
        return new RequestedChange(made.type(), made.by(), made.comment());
    }
}
