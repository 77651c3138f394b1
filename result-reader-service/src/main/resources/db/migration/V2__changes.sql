-- What an instance of before does not write is null, or has a default: both may run on one database.
alter table leave_application
    add column submitted_by text check (char_length(submitted_by) <= 254),
    add column submitted_at timestamptz,
    add column note text check (char_length(note) <= 500),
    -- The order of the list, as that of leave_result.
    add column seq bigint generated always as identity,
    -- A shortcut for the list of what is pending, which looks again itself: set to false after the commit of what settles it.
    add column pending boolean not null default false;

-- Few of those that are there: the others need no new row.
update leave_application set pending = true
where not exists (select from leave_result where leave_result.application_id = leave_application.application_id)
    and not exists (
        select from version_1_result where version_1_result.application_id = leave_application.application_id);

alter table leave_application alter column pending set default true;

create index leave_application_pending on leave_application (department, seq) where pending;

-- Every change as it came; of those with one revision the first by position.
create table leave_change (
    application_id   uuid        not null,
    revision         integer     not null check (revision > 0),
    source_partition integer     not null check (source_partition >= 0),
    source_offset    bigint      not null check (source_offset >= 0),
    emp_email        text        not null check (char_length(emp_email) <= 254),
    department       text        not null check (char_length(department) <= 16),
    duration_hours   integer     not null check (duration_hours > 0),
    start_date       date        not null,
    last_day         date        not null check (last_day >= start_date),
    change           text        not null check (char_length(change) <= 32),
    status           text        not null check (char_length(status) <= 32),
    -- An e-mail address; of a decision from before there were changes only a name may be known.
    changed_by       text        check (char_length(changed_by) <= 254),
    changed_by_name  text        check (char_length(changed_by_name) <= 254),
    comment          text        check (char_length(comment) <= 500),
    changed_at       timestamptz not null,
    -- The order of the list.
    seq              bigint      generated always as identity,
    -- A shortcut for the lists, which look again themselves: set to false after the commit, but for the change that began the
    -- present status.
    latest           boolean     not null default true,
    primary key (application_id, revision),
    check (changed_by is not null or changed_by_name is not null)
);

-- The order of the stream. Not unique, as that of leave_result.
create index leave_change_by_source on leave_change (source_partition, source_offset);

-- For the lists of what leave_result does not tell.
create index leave_change_by_department on leave_change (department, status, seq)
    where latest and status in ('WITHDRAWN', 'CANCELLATION_REQUESTED', 'CANCELLED');
create index leave_change_by_email on leave_change (emp_email, seq)
    where latest and status in ('WITHDRAWN', 'CANCELLATION_REQUESTED', 'CANCELLED');
