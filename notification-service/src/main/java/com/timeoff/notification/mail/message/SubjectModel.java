package com.timeoff.notification.mail.message;

/** What the templates of subjects and first sentences are filled with. */
record SubjectModel(String applicant, String period, boolean byApplicant) {}
