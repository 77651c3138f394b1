-- A projection of two topics: all of it can be deleted and read again from them.

create table leave_result (
    -- The order of the list. Not the order of the stream: identities become visible in any order.
    seq              bigint generated always as identity primary key,
    application_id   uuid    not null unique,
    source_partition integer not null check (source_partition >= 0),
    source_offset    bigint  not null check (source_offset >= 0),
    emp_email        text    not null check (char_length(emp_email) <= 254),
    department       text    not null check (char_length(department) <= 16),
    duration_hours   integer not null check (duration_hours > 0),
    start_date       date    not null,
    approved         boolean not null,
    processed_by     text    not null check (char_length(processed_by) <= 254),
    manager_comment  text check (char_length(manager_comment) <= 500),
    processed_at     timestamptz
);

-- The order of the stream. Not unique: a topic that was made anew begins at offset 0 again, with other results.
create index leave_result_by_source on leave_result (source_partition, source_offset);

-- One for each filter, in the order of the list.
create index leave_result_by_email on leave_result (emp_email, seq);
create index leave_result_by_department on leave_result (department, seq);
create index leave_result_by_department_approved on leave_result (department, approved, seq);
create index leave_result_by_approved on leave_result (approved, seq);

-- What counting by day needs, without a look at the table.
create index leave_result_by_day on leave_result (processed_at) include (department, approved, emp_email);

-- Kept when a result is there, too: it may have come first, and copies may come later.
create table leave_application (
    application_id   uuid    primary key,
    source_partition integer not null check (source_partition >= 0),
    source_offset    bigint  not null check (source_offset >= 0),
    emp_email        text    not null check (char_length(emp_email) <= 254),
    department       text    not null check (char_length(department) <= 16),
    duration_hours   integer not null check (duration_hours > 0),
    start_date       date    not null
);

-- Which applications a result that names none may be about.
create index leave_application_by_leave on leave_application (emp_email, start_date);

-- Of each result that names no application, which one it is taken for: the oldest that is pending and asks for the same.
-- The results themselves stay as they came. Empty where no service speaks version 1.
create table version_1_result (
    result_id        uuid    primary key references leave_result (application_id) on delete cascade,
    source_partition integer not null,
    source_offset    bigint  not null,
    emp_email        text    not null,
    department       text    not null,
    duration_hours   integer not null,
    start_date       date    not null,
    -- Null until there is one. Two may change places in one statement.
    application_id   uuid    unique deferrable
);

create index version_1_result_by_leave on version_1_result (emp_email, start_date);

-- How far each partition has been ingested; written in one transaction with what it brought.
create table processed_offset (
    topic            text,
    source_partition integer,
    last_offset      bigint not null,
    primary key (topic, source_partition)
);
