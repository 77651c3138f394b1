package com.timeoff.reader.feed.jdbc;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.feed.CalendarFeed;
import com.timeoff.reader.feed.CalendarFeeds;
import com.timeoff.reader.feed.FeedScope;
import com.timeoff.reader.feed.FeedToken;
import com.timeoff.reader.feed.StoredFeed;
import com.timeoff.reader.feed.StoredFeed.LastSeen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCalendarFeeds implements CalendarFeeds {

    private static final String LOCK_OWNER = "select pg_advisory_xact_lock(hashtext(:owner))";

    private static final String COUNT = "select count(*) from calendar_feed where owner_email = :owner";

    private static final String INSERT = """
            insert into calendar_feed (id, token_sha256, owner_email, scope, department, created_at, owner_role,
                owner_department, owner_manages, owner_seen_at)
            values (:id, :token, :owner, :scope, :department, :created, :role, :works, :manages::text[], :seen)""";

    private static final String SEEN = """
            update calendar_feed
            set owner_role = :role, owner_department = :works, owner_manages = :manages, owner_seen_at = :seen
            where owner_email = :owner
                and (owner_seen_at is null or owner_seen_at < :since
                    or (owner_role, owner_department, owner_manages)
                        is distinct from (:role::text, :works::text, :manages::text[]))""";

    private final JdbcClient jdbc;

    JdbcCalendarFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after the other of one owner; only what is asked for behind the lock sees what the one before has committed. */
    @Override
    @Transactional
    public boolean add(StoredFeed stored, FeedToken token, int perOwner) {
        var feed = stored.feed();
        var owner = feed.owner().toString();
        jdbc.sql(LOCK_OWNER).param("owner", owner).query((ResultSet row) -> {});
        if (jdbc.sql(COUNT).param("owner", owner).query(Long.class).single() >= perOwner) {
            return false;
        }
        jdbc.sql(INSERT)
                .param("id", feed.id())
                .param("token", token.sha256())
                .param("owner", owner)
                .param("scope", feed.scope().name())
                .param("department", nameOf(feed.department()))
                .param("created", time(feed.createdAt()))
                .params(rights(stored.lastSeen()))
                .update();
        return true;
    }

    @Override
    public List<CalendarFeed> of(EmailAddress owner) {
        return jdbc.sql("select * from calendar_feed where owner_email = :owner order by created_at desc, id")
                .param("owner", owner.toString())
                .query((row, n) -> feed(row))
                .list();
    }

    @Override
    public Optional<StoredFeed> find(FeedToken token) {
        return jdbc.sql("select * from calendar_feed where token_sha256 = :token")
                .param("token", token.sha256())
                .query((row, n) -> new StoredFeed(feed(row), lastSeen(row)))
                .optional();
    }

    @Override
    public boolean remove(EmailAddress owner, UUID id) {
        return jdbc.sql("delete from calendar_feed where id = :id and owner_email = :owner")
                        .param("id", id)
                        .param("owner", owner.toString())
                        .update()
                > 0;
    }

    @Override
    public void read(UUID id, Instant at) {
        jdbc.sql("update calendar_feed set last_read_at = :at where id = :id")
                .param("at", time(at))
                .param("id", id)
                .update();
    }

    @Override
    public void seen(Person owner, Instant at, Instant since) {
        jdbc.sql(SEEN)
                .params(rights(new LastSeen(owner, at)))
                .param("owner", owner.email().toString())
                .param("since", time(since))
                .update();
    }

    private static Map<String, @Nullable Object> rights(@Nullable LastSeen last) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("role", last == null ? null : last.owner().role().name());
        params.put("works", last == null ? null : nameOf(last.owner().department()));
        params.put("manages", last == null ? null : names(last.owner().manages()));
        params.put("seen", last == null ? null : time(last.at()));
        return params;
    }

    /** In one order, to be compared. */
    private static SqlArrayValue names(Set<Department> departments) {
        return new SqlArrayValue(
                "text", departments.stream().sorted().map(Enum::name).toArray());
    }

    private static CalendarFeed feed(ResultSet row) throws SQLException {
        return new CalendarFeed(
                row.getObject("id", UUID.class),
                EmailAddress.of(row.getString("owner_email")),
                FeedScope.valueOf(row.getString("scope")),
                department(row.getString("department")),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "last_read_at"));
    }

    private static @Nullable LastSeen lastSeen(ResultSet row) throws SQLException {
        var at = instant(row, "owner_seen_at");
        if (at == null) {
            return null;
        }
        var manages = Arrays.stream((String[]) row.getArray("owner_manages").getArray())
                .map(Department::valueOf)
                .collect(Collectors.toSet());
        var owner = new Person(
                EmailAddress.of(row.getString("owner_email")),
                null,
                department(row.getString("owner_department")),
                manages,
                Role.valueOf(row.getString("owner_role")));
        return new LastSeen(owner, at);
    }

    private static @Nullable Department department(@Nullable String name) {
        return name == null ? null : Department.valueOf(name);
    }

    private static @Nullable String nameOf(@Nullable Department department) {
        return department == null ? null : department.name();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
