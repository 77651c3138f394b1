-- In no topic: whoever deletes it lets people be told again of what they refused.
create table mail_opt_out (
    email      text        not null check (char_length(email) <= 254),
    kind       text        not null check (char_length(kind) <= 16),
    refused_at timestamptz not null,
    primary key (email, kind)
);

-- Of the links with which people refuse. Another key makes all links worthless that were sent before.
create table link_key (
    only_row boolean primary key default true check (only_row),
    key      bytea   not null check (octet_length(key) = 32)
);
