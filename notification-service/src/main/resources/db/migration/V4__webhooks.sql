-- One row for each event and endpoint, however often the event is read.
create table webhook_delivery (
    endpoint        text        not null,
    event_id        text        not null,
    application_id  uuid        not null,
    event_type      text        not null,
    body            text, -- as it is signed and sent; gone when nobody needs it any more
    state           text        not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    attempts        integer     not null,
    planned_at      timestamptz not null,
    next_attempt_at timestamptz,
    last_attempt_at timestamptz,
    last_failure    text,
    finished_at     timestamptz,
    primary key (endpoint, event_id),
    check ((state = 'WAITING') = (finished_at is null)),
    check (state <> 'WAITING' or (body is not null and next_attempt_at is not null)),
    check (last_failure is null or last_attempt_at is not null)
);

create index webhook_delivery_due on webhook_delivery (endpoint, next_attempt_at, event_id) where state = 'WAITING';
create index webhook_delivery_waiting on webhook_delivery (endpoint, planned_at) where state = 'WAITING';
create index webhook_delivery_failed on webhook_delivery (last_attempt_at desc, event_id) where last_failure is not null;
create index webhook_delivery_finished on webhook_delivery (finished_at) where finished_at is not null;

-- What is known of endpoints beside their configuration.
create table webhook_endpoint (
    name         text primary key,
    url          text not null, -- one with another address is enabled again
    disabled_at  timestamptz,
    paused_until timestamptz
);
