-- Of each result that names no application, which it is taken for: the oldest that is pending and asks for the same. The
-- results themselves stay as they came. Empty where no service speaks version 1.
create table version_1_result (
    result_id        uuid         primary key references leave_result (application_id) on delete cascade,
    source_partition integer      not null,
    source_offset    bigint       not null,
    emp_email        varchar(254) not null,
    department       varchar(16)  not null,
    duration_hours   integer      not null,
    start_date       date         not null,
    application_id   uuid         unique -- null until there is one
);

create index version_1_result_by_leave on version_1_result (emp_email, start_date);

-- Only to find which applications such a result may be about.
create index leave_application_by_leave on leave_application (emp_email, start_date);
