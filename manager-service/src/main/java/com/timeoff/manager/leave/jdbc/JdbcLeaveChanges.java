package com.timeoff.manager.leave.jdbc;

import com.timeoff.manager.leave.LeaveChange;
import com.timeoff.manager.leave.LeaveChanges;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaveChanges implements LeaveChanges {

    private final JdbcClient jdbc;

    JdbcLeaveChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID applicationId, LeaveChange change, @Nullable UUID requestId) {
        jdbc.sql("""
                        insert into leave_change (application_id, revision, change, status, last_day, changed_by,
                            changed_by_name, comment, changed_at, request_id)
                        values (:id, :revision, :change, :status, :lastDay, :by, :name, :comment, :at, :requestId)""")
                .param("id", applicationId)
                .param("revision", change.revision())
                .param("change", change.type().name())
                .param("status", change.status().name())
                .param("lastDay", change.lastDay())
                .param("by", change.changedBy())
                .param("name", change.changedByName())
                .param("comment", change.comment())
                .param("at", change.changedAt().atOffset(ZoneOffset.UTC))
                .param("requestId", requestId)
                .update();
    }

    @Override
    public boolean contains(UUID applicationId, UUID requestId) {
        return jdbc.sql("select exists (select from leave_change where application_id = ? and request_id = ?)")
                .params(applicationId, requestId)
                .query(Boolean.class)
                .single();
    }
}
