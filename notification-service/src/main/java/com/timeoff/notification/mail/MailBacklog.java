package com.timeoff.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits.
 *
 * @param oldest when the oldest was planned; absent if none waits
 */
public record MailBacklog(long mails, @Nullable Instant oldest) {}
