-- By the address alone, each arrival changes, and H2 writes anew, another page of the index, and more of them the longer
-- the list. Within a block of arrivals they are neighbours. One person's are looked up block by block: see NewestQuery.
alter table leave_result add column arrival_block bigint generated always as (seq / 10000);

drop index leave_result_by_email;
create index leave_result_by_email on leave_result (arrival_block, emp_email);
