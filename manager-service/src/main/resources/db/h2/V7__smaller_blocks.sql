-- A batch changes nearly every page of its block's part of the index by address, and H2 writes each of them anew. Of a
-- smaller block these are fewer; one person's list asks a few more blocks for it, which takes microseconds each.
drop index leave_application_by_email;
alter table leave_application drop column arrival_block;
alter table leave_application add column arrival_block bigint generated always as (seq / 2000);
create index leave_application_by_email on leave_application (arrival_block, emp_email);
