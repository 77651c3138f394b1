-- H2 commits, to the disk, whenever the numbers it has in hand run out: by default after 32 rows.
-- PostgreSQL keeps a hand of numbers for each session, which would mix up the order of arrival; and it needs none.
alter table leave_application alter column seq set cache 1000;
alter table outbox alter column seq set cache 1000;
