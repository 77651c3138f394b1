package com.timeoff.reader.result.jdbc;

import com.timeoff.core.database.NotInserted;
import com.timeoff.core.person.LeaveScope;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.ListedResult;
import com.timeoff.reader.result.ResultFilter;
import io.micrometer.core.instrument.Metrics;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLeaveResults implements LeaveResults {

    private static final Logger log = LoggerFactory.getLogger(JdbcLeaveResults.class);

    private final ProcessedOffsets heads;
    private final JdbcOperations batches;
    private final JdbcClient jdbc;

    JdbcLeaveResults(JdbcOperations batches, JdbcClient jdbc) {
        this.heads = new ProcessedOffsets(jdbc, ProcessedOffsets.OF_RESULTS);
        this.batches = batches;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void add(List<LeaveResult> results) {
        heads.advance(results.stream()
                .map(LeaveResult::position)); // First: its lock keeps those who take in the same partition in order.
        var inserted = batches.batchUpdate(LeaveResultRow.INSERT, results, results.size(), LeaveResultRow::write)[0];
        var met = NotInserted.of(results, inserted);
        if (!met.isEmpty()) {
            replaceByEarlier(met);
        }
        var version1 = results.stream().filter(it -> !it.namesApplication()).toList();
        if (!version1.isEmpty()) {
            batches.batchUpdate(
                    LeaveResultRow.INSERT_VERSION_1, version1, version1.size(), LeaveResultRow::writeVersion1);
        }
    }

    /** Of those whose application has a result already: copies as a rule. */
    private void replaceByEarlier(List<LeaveResult> met) {
        var kept = new HashMap<UUID, LeaveResult>();
        jdbc.sql(LeaveResultRow.select("select * from leave_result where application_id in (:ids)"))
                .param("ids", met.stream().map(LeaveResult::applicationId).toList())
                .query((ResultSet row) -> {
                    kept.put(row.getObject("application_id", UUID.class), LeaveResultRow.read(row, 0));
                });
        for (var other : met) {
            var known = Objects.requireNonNull(kept.get(other.applicationId()));
            if (other.decision() != known.decision()) {
                log.warn(
                        "Application {} is {} at {} and {} at {}: the first by position counts",
                        other.applicationId(),
                        known.decision(),
                        known.position(),
                        other.decision(),
                        other.position());
                Metrics.counter("timeoff.ingestion.contradicting").increment();
            }
            if (other.position().compareTo(known.position()) < 0) {
                batches.update(LeaveResultRow.REPLACE, row -> LeaveResultRow.replace(row, other));
                kept.put(other.applicationId(), other);
            }
        }
    }

    @Override
    public long lastOffset(int partition) {
        return heads.read().of(partition);
    }

    @Override
    public Optional<LeaveResult> find(UUID applicationId) {
        return find("select * from leave_result where application_id = :id", applicationId)
                .or(() -> find(
                        "select * from leave_result where application_id ="
                                + " (select result_id from version_1_result where application_id = :id)",
                        applicationId));
    }

    private Optional<LeaveResult> find(String rows, UUID applicationId) {
        return jdbc.sql(LeaveResultRow.select(rows))
                .param("id", applicationId)
                .query(LeaveResultRow::read)
                .optional();
    }

    @Override
    public List<ListedResult> newest(LeaveScope scope, ResultFilter filter, long before, int limit) {
        var query = new NewestQuery(scope, filter);
        return jdbc.sql(LeaveResultRow.select(query.sql()) + " order by seq desc")
                .params(query.params())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new ListedResult(row.getLong("seq"), LeaveResultRow.read(row, n)))
                .list();
    }
}
