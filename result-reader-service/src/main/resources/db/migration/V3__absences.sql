-- Leave by its days. An instance of before goes on writing: of its results the last day is null, and worked out when they are read.
alter table leave_result
    add column last_day date,
    -- A shortcut for the absences, which look again themselves: set to true after the commit of what makes it count no more.
    add column cancelled boolean not null default false;

update leave_result set cancelled = true
from leave_change as change
where change.application_id = leave_result.application_id and change.latest and change.status = 'CANCELLED';

-- Of what is there the last day is that of a week of five days of eight hours, counted from the first working day on.
create function last_day_of_leave(start_date date, duration_hours integer) returns date immutable language sql as $$
    select least(date '9999-12-31', first_working_day + further_days / 5 * 7 + further_days % 5
        + case when extract(isodow from first_working_day) + further_days % 5 > 5 then 2 else 0 end)
    from (
        select (duration_hours + 7) / 8 - 1,
            start_date + case extract(isodow from start_date) when 6 then 2 when 7 then 1 else 0 end
        ) as leave (further_days, first_working_day)
$$;

-- Writes the table anew, and its indexes once: faster than an update, and nothing is left behind.
alter table leave_result
    alter column last_day type date using last_day_of_leave(start_date, duration_hours),
    add constraint leave_result_last_day_check check (last_day >= start_date);

drop function last_day_of_leave;

-- An instance of before that replaces a result leaves its last day: it is that of another leave then, and worked out anew.
create function forget_last_day() returns trigger language plpgsql as $$
begin
    new.last_day := null;
    return new;
end $$;

create trigger leave_result_replaced before update of start_date, duration_hours, department on leave_result
    for each row
    when (new.last_day is not distinct from old.last_day
        and (new.start_date, new.duration_hours, new.department)
            is distinct from (old.start_date, old.duration_hours, old.department))
    execute function forget_last_day();

-- Leave of less than two weeks, which is nearly all, is found by its first day: that is cheap to write, and what began two
-- weeks before a month is not much more than the month. What is longer, or may be, is found by its days.
create index leave_result_by_first_day on leave_result (department, start_date)
    where approved and not cancelled and last_day - start_date < 14;
create index leave_result_by_days on leave_result using gist (daterange(start_date, last_day, '[]'))
    where approved and not cancelled and coalesce(last_day - start_date, 14) >= 14;

create index leave_change_by_first_day on leave_change (department, start_date)
    where latest and status in ('APPROVED', 'CANCELLATION_REQUESTED') and last_day - start_date < 14;
create index leave_change_by_days on leave_change using gist (daterange(start_date, last_day, '[]'))
    where latest and status in ('APPROVED', 'CANCELLATION_REQUESTED') and last_day - start_date >= 14;

-- One's own.
create index leave_change_by_email_and_day on leave_change (emp_email, start_date)
    where latest and status in ('APPROVED', 'CANCELLATION_REQUESTED');

create index leave_change_cancelled on leave_change (department, changed_at) where latest and status = 'CANCELLED';

-- Which of the results that come are cancelled already.
create index leave_change_cancelled_by_id on leave_change (application_id) where latest and status = 'CANCELLED';

analyze leave_result;
analyze leave_change;
