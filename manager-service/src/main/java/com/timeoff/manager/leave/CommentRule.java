package com.timeoff.manager.leave;

import com.timeoff.models.ChangeType;
import com.timeoff.models.TypedText;
import org.jspecify.annotations.Nullable;

/** Whether a change needs a comment. */
enum CommentRule {
    OPTIONAL,
    REQUIRED;

    /**
     * What is kept of a comment: nothing, where there is nothing to read in it.
     *
     * @throws CommentMissingException if that is too little for the change
     */
    @Nullable String keep(@Nullable String given, ChangeType change) {
        var comment = given == null || TypedText.saysNothing(given) ? null : given;
        if (comment == null && this == REQUIRED) {
            throw new CommentMissingException(change);
        }
        return comment;
    }
}
