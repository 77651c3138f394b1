package com.timeoff.notification.mail.message;

/**
 * What the templates of subjects and first sentences are filled with.
 *
 * @param ofCancellation whether what waits is the cancellation of what was approved
 */
record SubjectModel(String applicant, String period, boolean byApplicant, boolean ofCancellation) {}
