-- Kept when a result is there, too: it may have come first, and copies may come later.
create table leave_application (
    application_id   uuid         primary key,
    source_partition integer      not null,
    source_offset    bigint       not null,
    emp_email        varchar(254) not null,
    department       varchar(16)  not null,
    duration_hours   integer      not null,
    start_date       date         not null
);

-- As result_head.
create table application_head (
    source_partition integer primary key,
    last_offset      bigint not null
);
