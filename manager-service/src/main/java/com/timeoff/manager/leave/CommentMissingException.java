package com.timeoff.manager.leave;

import com.timeoff.models.ChangeType;

/** A comment is needed, and there is nothing to read in it. */
public class CommentMissingException extends RuntimeException {

    CommentMissingException(ChangeType change) {
        super(
                switch (change) {
                    case DECLINED -> "must say why it is declined";
                    case CANCELLED -> "must say why it is cancelled";
                    case CANCELLATION_REFUSED -> "must say why the cancellation is refused";
                    case COMMENTED, APPROVED, WITHDRAWN, CANCELLATION_REQUESTED -> "must not be blank";
                });
    }
}
