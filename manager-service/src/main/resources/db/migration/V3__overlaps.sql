-- Days of leave, so that leave which overlaps other leave is found. Instances of before may run on the same tables: they write no
-- last day here, but with the change.
alter table leave_application add column last_day date; -- inclusive; fixed by the first change

-- As in V2: a week of five days of eight hours, counted from the first working day on.
create function pg_temp.last_day_of(first_working_day date, further_days integer) returns date language sql immutable as $$
    select least(date '9999-12-31', first_working_day + further_days / 5 * 7 + further_days % 5
        + case when extract(isodow from first_working_day) + further_days % 5 > 5 then 2 else 0 end)
$$;

-- The table is written anew as a whole, which is faster than to update its rows.
alter table leave_application alter column last_day type date using
    case when revision > 0 or status <> 'PENDING' then pg_temp.last_day_of(
        leave_start_date + case extract(isodow from leave_start_date) when 6 then 2 when 7 then 1 else 0 end,
        (leave_duration_in_hours + 7) / 8 - 1) end;

drop function pg_temp.last_day_of(date, integer);

update leave_application set last_day = change.last_day
from leave_change as change
where change.application_id = id and change.revision = leave_application.revision
    and change.last_day <> leave_application.last_day;

-- One row for each person, which is locked while leave of theirs is approved.
create table applicant (
    email text primary key check (char_length(email) <= 254)
);

create index leave_application_pending_of_employee on leave_application (emp_email, leave_start_date)
    where status = 'PENDING';
-- Where an instance of before wrote no last day, it may be any.
create index leave_application_approved_of_employee
    on leave_application (emp_email, coalesce(last_day, 'infinity'), leave_start_date)
    where status in ('APPROVED', 'CANCELLATION_REQUESTED');
-- Who is away on some days: leave of up to a month is found by its first day, longer leave by its last.
create index leave_application_approved_of_department
    on leave_application (emp_department, leave_start_date, last_day) include (emp_email, id)
    where status in ('APPROVED', 'CANCELLATION_REQUESTED');
create index leave_application_long_approved_of_department
    on leave_application (emp_department, coalesce(last_day, 'infinity'), leave_start_date)
    where status in ('APPROVED', 'CANCELLATION_REQUESTED') and (last_day is null or last_day - leave_start_date > 31);

analyze leave_application;
