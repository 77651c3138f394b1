-- What is known of applications from three topics: all of it but the first table can be deleted and read again from them.

-- When these tables were made: nobody is told of what happened before. One row.
create table installation (
    only_one     boolean     primary key default true check (only_one),
    installed_at timestamptz not null
);

-- Where each application stands, by the record that says most of it: the change with the highest revision, or else the
-- decision, or else the application itself; of several that say as much, the first by position.
create table leave_application (
    application_id   uuid        primary key,
    -- 0 of a decision and of the application itself.
    revision         integer     not null check (revision >= 0),
    source_partition integer     not null check (source_partition >= 0),
    source_offset    bigint      not null check (source_offset >= 0),
    emp_email        text        not null check (char_length(emp_email) <= 254),
    department       text        not null check (char_length(department) <= 16),
    duration_hours   integer     not null check (duration_hours > 0),
    start_date       date        not null,
    -- Inclusive. Null as long as no change has fixed it.
    last_day         date        check (last_day >= start_date),
    status           text        not null check (char_length(status) <= 32),
    -- When it came to stand there.
    since            timestamptz not null
);

-- What waits for a given time, and what may go.
create index leave_application_by_since on leave_application (since);

-- Which applications a decision that names none may be about.
create index leave_application_by_leave on leave_application (emp_email, start_date) where status = 'PENDING';

-- Decisions that name no application: each settles the oldest one that is pending and asks for the same. Empty where no
-- service speaks version 1.
create table version_1_result (
    result_id      uuid        primary key,
    emp_email      text        not null check (char_length(emp_email) <= 254),
    department     text        not null check (char_length(department) <= 16),
    duration_hours integer     not null check (duration_hours > 0),
    start_date     date        not null,
    decided_at     timestamptz not null
);

create index version_1_result_by_leave on version_1_result (emp_email, start_date);

-- Which reminders and escalations there have been, so that each is one, also where there are several instances.
create table reminder (
    application_id uuid        not null,
    event_key      text        not null,
    due_at         timestamptz not null,
    primary key (application_id, event_key)
);

create index reminder_by_due_at on reminder (due_at);
