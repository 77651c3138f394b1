package com.timeoff.notification.mail;

/** @param state {@link MailState#WAITING}, or {@link MailState#SUPPRESSED} */
public record PlannedMail(Mail mail, MailState state) {}
