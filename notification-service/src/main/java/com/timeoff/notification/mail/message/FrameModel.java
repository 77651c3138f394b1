package com.timeoff.notification.mail.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates around the first sentence are filled with.
 *
 * @param name of the recipient
 * @param applicant absent in mails to the applicant, as {@code inboxUrl}
 * @param by who did it
 * @param comment its lines
 * @param reason why the recipient gets the mail
 */
record FrameModel(
        String subject,
        String sentence,
        @Nullable String name,
        @Nullable String applicant,
        String department,
        String firstDay,
        String lastDay,
        int hours,
        @Nullable String by,
        List<CommentLine> comment,
        @Nullable String inboxUrl,
        String applicationUrl,
        String reason,
        String unsubscribeUrl) {

    boolean hasComment() {
        return !comment.isEmpty();
    }

    record CommentLine(String line) {}
}
