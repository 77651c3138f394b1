-- At most one mail to each about each event, whatever is redelivered or replayed.
create table mail (
    application_id          uuid        not null,
    event_key               text        not null check (char_length(event_key) <= 64),
    recipient               text        not null check (char_length(recipient) <= 254),
    kind                    text        not null check (char_length(kind) <= 16),
    event_type              text        not null check (char_length(event_type) <= 32),
    -- Of the application after the event.
    revision                int         not null,
    emp_email               text        not null check (char_length(emp_email) <= 254),
    emp_department          text        not null check (char_length(emp_department) <= 16),
    leave_duration_in_hours int         not null,
    leave_start_date        date        not null,
    last_day                date        not null,
    by_email                text,
    by_name                 text,
    -- Only in mails to the applicant, and only until it is finished.
    comment                 text,
    occurred_at             timestamptz not null,
    planned_at              timestamptz not null,
    state                   text        not null check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'SUPPRESSED')),
    -- That failed.
    attempts                int         not null default 0,
    last_failure            text,
    last_attempt_at         timestamptz,
    -- While somebody is sending it, that is when another may.
    next_attempt_at         timestamptz,
    finished_at             timestamptz,
    primary key (application_id, event_key, recipient),
    check ((state = 'WAITING') = (next_attempt_at is not null)),
    check ((state = 'WAITING') = (finished_at is null))
);

create index mail_due on mail (next_attempt_at) where state = 'WAITING';
create index mail_finished on mail (finished_at) where state <> 'WAITING';
-- For operators: what failed lately.
create index mail_failed on mail (last_attempt_at) where last_failure is not null and state in ('WAITING', 'GIVEN_UP');
