package com.timeoff.notification.mail;

import com.timeoff.notification.preference.NotificationKind;
import java.util.Map;

/** Mails were planned; told when the transaction has committed, too. */
record MailsPlanned(Map<MailState, Map<NotificationKind, Integer>> counts) {}
