package com.timeoff.fault.check;

import java.util.UUID;

/**
 * A mail as it was sent.
 *
 * @param messageId the same for each copy of it
 * @param subject up to the colon, which says what has happened
 */
public record SentMail(String messageId, UUID applicationId, String subject, String recipient) {}
