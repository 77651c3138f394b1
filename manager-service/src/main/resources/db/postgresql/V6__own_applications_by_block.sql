-- So that the queries are those of H2, which needs it. Here an index by the address is cheap.
alter table leave_application add column arrival_block bigint generated always as (seq / 10000) stored;
