package com.timeoff.manager.leave;

import com.timeoff.models.EmailAddress;

/** Who has applied. To be called in a transaction. */
public interface Applicants {

    /** Until this transaction ends, no other one has that person's lock. */
    void lock(EmailAddress email);
}
