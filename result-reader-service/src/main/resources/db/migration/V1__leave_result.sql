create table leave_result (
    -- The order of the list. Not the order of the stream: identities become visible in any order.
    seq              bigint generated always as identity primary key,
    application_id   uuid         not null,
    source_partition integer      not null,
    source_offset    bigint       not null,
    emp_email        varchar(254) not null,
    department       varchar(16)  not null,
    duration_hours   integer      not null,
    start_date       date         not null,
    approved         boolean      not null,
    processed_by     varchar(254) not null,
    manager_comment  varchar(500),
    processed_at     timestamp with time zone,
    constraint leave_result_application unique (application_id)
);

-- The order of the stream. Not unique: a topic that was made anew begins at offset 0 again, with other results.
create index leave_result_by_source on leave_result (source_partition, source_offset);

-- One for each way to filter, so that a page costs the same wherever it is in the list.
create index leave_result_by_email on leave_result (emp_email, seq desc);
create index leave_result_by_department on leave_result (department, seq desc);
create index leave_result_by_department_approved on leave_result (department, approved, seq desc);
create index leave_result_by_approved on leave_result (approved, seq desc);

-- How far each partition of the topic has been taken in; written in one transaction with the results.
create table result_head (
    source_partition integer primary key,
    last_offset      bigint not null
);
