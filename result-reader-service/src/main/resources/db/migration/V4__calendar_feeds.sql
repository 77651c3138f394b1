-- No projection: it is in no topic. Whoever deletes it revokes all feeds for good.
create table calendar_feed (
    id               uuid        primary key,
    -- Of the secret in its address, which is kept nowhere.
    token_sha256     bytea       not null unique check (octet_length(token_sha256) = 32),
    owner_email      text        not null check (char_length(owner_email) <= 254),
    scope            text        not null check (scope in ('OWN', 'DEPARTMENT', 'ALL')),
    department       text        check (char_length(department) <= 16),
    created_at       timestamptz not null,
    last_read_at     timestamptz,
    -- What the owner was at the last call, signed in by a token; null for people of the configuration.
    owner_role       text        check (char_length(owner_role) <= 16),
    owner_department text        check (char_length(owner_department) <= 16),
    owner_manages    text[],
    owner_seen_at    timestamptz,
    check ((scope = 'DEPARTMENT') = (department is not null)),
    check ((owner_role is null) = (owner_seen_at is null) and (owner_role is null) = (owner_manages is null))
);

create index calendar_feed_by_owner on calendar_feed (owner_email, created_at);
