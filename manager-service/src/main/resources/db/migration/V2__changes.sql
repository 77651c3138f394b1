-- What happens after the submission. Tables are locked in the order in which a decision locks them, so that one under way
-- is over before, or fails as a whole.
alter table leave_application
    add column revision integer not null default 0 check (revision >= 0), -- how many changes there were
    add column submitted_by text check (char_length(submitted_by) <= 254),
    drop constraint leave_application_status_check,
    drop constraint leave_application_check,
    drop constraint leave_application_check1,
    add constraint leave_application_status_check check (status in
        ('PENDING', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'CANCELLATION_REQUESTED', 'CANCELLED')),
    add constraint leave_application_decision_check check (
        (status in ('PENDING', 'WITHDRAWN')) = (processed_by is null)
        and (status in ('PENDING', 'WITHDRAWN')) = (processed_at is null));

-- Rows are only ever added.
create table leave_change (
    application_id  uuid        not null references leave_application (id),
    revision        integer     not null check (revision > 0),
    change          text        not null check (change in ('COMMENTED', 'APPROVED', 'DECLINED', 'WITHDRAWN',
        'CANCELLATION_REQUESTED', 'CANCELLATION_REFUSED', 'CANCELLED')),
    status          text        not null check (status in
        ('PENDING', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'CANCELLATION_REQUESTED', 'CANCELLED')), -- after the change
    last_day        date        not null,
    changed_by      text        not null check (char_length(changed_by) <= 254), -- see LeaveChange
    changed_by_name text        check (char_length(changed_by_name) <= 254),
    comment         text        check (char_length(comment) <= 500),
    changed_at      timestamptz not null,
    request_id      uuid, -- of a comment that may be sent again
    primary key (application_id, revision)
);

create unique index leave_change_by_request on leave_change (application_id, request_id) where request_id is not null;

lock table outbox;

-- Decisions that still wait to be announced are the first changes. Their last day is that of a week of five days of eight
-- hours, counted from the first working day on.
insert into leave_change (application_id, revision, change, status, last_day, changed_by, comment, changed_at)
select outbox.application_id, 1, decision, decision,
    least(date '9999-12-31', first_working_day + further_days / 5 * 7 + further_days % 5
        + case when extract(isodow from first_working_day) + further_days % 5 > 5 then 2 else 0 end),
    outbox.processed_by, outbox.comment, outbox.processed_at
from outbox
join leave_application as application on application.id = outbox.application_id
cross join lateral (
    select (application.leave_duration_in_hours + 7) / 8 - 1,
        application.leave_start_date
            + case extract(isodow from application.leave_start_date) when 6 then 2 when 7 then 1 else 0 end
    ) as leave (further_days, first_working_day);

update leave_application set revision = 1 where id in (select application_id from outbox);

-- Changes that wait to be announced; what is announced is deleted. See docs/adr/0002.
alter table outbox add column revision integer not null default 1;
alter table outbox
    alter column revision drop default,
    drop constraint outbox_application_id_fkey,
    drop column emp_email,
    drop column emp_department,
    drop column leave_duration_in_hours,
    drop column leave_start_date,
    drop column decision,
    drop column processed_by,
    drop column comment,
    drop column processed_at,
    add foreign key (application_id, revision) references leave_change (application_id, revision);

drop index outbox_of_application;
create unique index outbox_of_application on outbox (application_id, revision);
