package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.ListedResult;
import com.timeoff.reader.result.ResultFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLeaveResults implements LeaveResults {

    private final Heads heads;
    private final JdbcOperations batches;
    private final JdbcClient jdbc;

    JdbcLeaveResults(JdbcOperations batches, JdbcClient jdbc) {
        this.heads = new Heads(jdbc, Heads.OF_RESULTS);
        this.batches = batches;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void add(List<LeaveResult> results) {
        heads.advance(results.stream()
                .map(LeaveResult::position)); // First: its lock keeps those who take in the same partition in order.
        batches.batchUpdate(LeaveResultRow.INSERT, results, results.size(), LeaveResultRow::write);
    }

    @Override
    public long lastOffset(int partition) {
        return heads.read().of(partition);
    }

    @Override
    public Optional<LeaveResult> find(UUID applicationId) {
        return jdbc.sql("select * from leave_result where application_id = :id")
                .param("id", applicationId)
                .query(LeaveResultRow::read)
                .optional();
    }

    @Override
    public List<ListedResult> newest(LeaveScope scope, ResultFilter filter, long before, int limit) {
        var query = new NewestQuery(scope, filter);
        return jdbc.sql(query.sql())
                .params(query.params())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new ListedResult(row.getLong("seq"), LeaveResultRow.read(row, n)))
                .list();
    }
}
