create table leave_application (
    seq                     bigint generated always as identity primary key, -- order of arrival
    id                      uuid    not null unique,
    emp_email               text    not null check (char_length(emp_email) <= 254),
    emp_department          text    not null check (char_length(emp_department) between 1 and 16),
    leave_duration_in_hours integer not null check (leave_duration_in_hours > 0),
    leave_start_date        date    not null,
    note                    text    check (char_length(note) <= 500),
    submitted_at            timestamptz,
    source_partition        integer not null check (source_partition >= 0),
    source_offset           bigint  not null check (source_offset >= 0),
    status                  text    not null default 'PENDING' check (status in ('PENDING', 'APPROVED', 'DECLINED')),
    processed_by            text    check (char_length(processed_by) <= 254),
    comment                 text    check (char_length(comment) <= 500),
    processed_at            timestamptz,
    check ((status = 'PENDING') = (processed_by is null)),
    check ((status = 'PENDING') = (processed_at is null))
);

create index leave_application_of_department on leave_application (emp_department, seq);
create index leave_application_of_department_by_status on leave_application (emp_department, status, seq);
create index leave_application_of_employee on leave_application (emp_email, seq);

-- Decisions that wait to be announced; what is announced is deleted. A row carries all that is announced, so that nothing
-- that becomes of its application later can change or break it. See docs/adr/0002.
create table outbox (
    seq                     bigint generated always as identity primary key,
    application_id          uuid        not null references leave_application (id),
    emp_email               text        not null check (char_length(emp_email) <= 254),
    emp_department          text        not null check (char_length(emp_department) between 1 and 16),
    leave_duration_in_hours integer     not null check (leave_duration_in_hours > 0),
    leave_start_date        date        not null,
    decision                text        not null check (decision in ('APPROVED', 'DECLINED')),
    processed_by            text        not null check (char_length(processed_by) <= 254),
    comment                 text        check (char_length(comment) <= 500),
    processed_at            timestamptz not null,
    failures                integer     not null default 0 check (failures >= 0) -- those that fail come after the others
);

create index outbox_next on outbox (failures, seq);
create index outbox_of_application on outbox (application_id, seq);
