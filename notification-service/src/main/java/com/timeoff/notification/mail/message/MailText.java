package com.timeoff.notification.mail.message;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param text the same as {@code html}, without markup; lines end with LF, as those of {@code html}
 */
record MailText(String subject, String text, String html) {}
