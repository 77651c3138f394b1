package com.timeoff.manager.leave.jdbc;

import com.timeoff.manager.leave.Applicants;
import com.timeoff.models.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApplicants implements Applicants {

    private final JdbcClient jdbc;

    JdbcApplicants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(EmailAddress email) {
        if (!lockKnown(email)) {
            jdbc.sql("insert into applicant (email) values (?) on conflict do nothing")
                    .param(email.toString())
                    .update();
            lockKnown(email);
        }
    }

    private boolean lockKnown(EmailAddress email) {
        return !jdbc.sql("select from applicant where email = ? for update")
                .param(email.toString())
                .query()
                .listOfRows()
                .isEmpty();
    }
}
