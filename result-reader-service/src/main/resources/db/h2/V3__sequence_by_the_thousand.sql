-- H2 commits, to the disk, whenever the numbers it has in hand run out: by default after 32 rows.
-- PostgreSQL keeps a hand of numbers for each session, which would mix up the order of the list; and it needs none.
alter table leave_result alter column seq set cache 1000;
