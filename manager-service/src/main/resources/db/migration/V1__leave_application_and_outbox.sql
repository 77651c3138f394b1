create table leave_application (
    seq                     bigint generated always as identity primary key, -- order of arrival
    id                      uuid         not null unique,
    emp_email               varchar(254) not null,
    emp_department          varchar(16)  not null,
    leave_duration_in_hours integer      not null,
    leave_start_date        date         not null,
    note                    varchar(500),
    submitted_at            timestamp with time zone,
    source_partition        integer      not null,
    source_offset           bigint       not null,
    status                  varchar(16)  not null,
    processed_by            varchar(254),
    comment                 varchar(500),
    processed_at            timestamp with time zone
);

create index leave_application_by_status on leave_application (status, seq);
create index leave_application_by_department on leave_application (emp_department, status, seq);

-- Decisions that wait to be announced. What was decided never changes, so the application itself is the payload.
create table outbox (
    seq            bigint generated always as identity primary key,
    application_id uuid not null unique references leave_application (id),
    sent_at        timestamp with time zone -- set when the broker has acknowledged it
);

create index outbox_unsent on outbox (sent_at, seq);

-- Whoever holds this row relays; see docs/adr/0002.
create table outbox_lock (
    id integer primary key
);

insert into outbox_lock (id) values (1);
